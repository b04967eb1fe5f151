import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'

export interface MapNode<Item> {
  item: Item
  /** How many it stands in. */
  size: number
  x: number
  y: number
}

export interface MapLine<Item> {
  from: MapNode<Item>
  to: MapNode<Item>
  /** How many both stand in. */
  both: number
}

/** Steps after which the places no longer move. */
const STEPS = 400

/**
 * Draws items as a map: those that stand in the same things are near each other. The same items give the same map.
 *
 * @param standsIn what each item stands in.
 * @param mostItems the items that stand in most are kept.
 * @param mostLines the strongest lines are kept, each of two things or more.
 */
export function mapOf<Item>(
  standsIn: ReadonlyMap<Item, ReadonlySet<unknown>>,
  { mostItems, mostLines, width, height, margin }: Record<'mostItems' | 'mostLines' | 'width' | 'height' | 'margin', number>,
): { nodes: MapNode<Item>[]; lines: MapLine<Item>[] } {
  type Node = MapNode<Item> & SimulationNodeDatum
  const kept = [...standsIn].sort(([, a], [, b]) => b.size - a.size).slice(0, mostItems)
  const nodes: Node[] = kept.map(([item, { size }], i) => ({
    item,
    size,
    x: width / 2 + Math.cos(i) * (i + 1) * 9,
    y: height / 2 + Math.sin(i) * (i + 1) * 9,
  }))
  const lines: (MapLine<Item> & SimulationLinkDatum<Node>)[] = []
  for (const [i, [, a]] of kept.entries()) {
    for (const [j, [, b]] of kept.slice(0, i).entries()) {
      const both = [...a].filter((one) => b.has(one)).length
      const [from, to] = [nodes[j] as Node, nodes[i] as Node]
      if (both > 1) lines.push({ from, to, both, source: from, target: to })
    }
  }
  // Of as many together, those count most that stand in little else.
  const strength = ({ both, from, to }: MapLine<Item>) => both / (from.size + to.size - both)
  lines.sort((a, b) => b.both * strength(b) - a.both * strength(a))
  lines.length = Math.min(lines.length, mostLines)
  const simulation = forceSimulation<Node>(nodes)
    .force(
      'near',
      forceLink<Node, (typeof lines)[number]>(lines)
        .distance(70)
        .strength((line) => 0.5 * strength(line)),
    )
    .force('apart', forceManyBody().strength(-420))
    .force('free', forceCollide(58))
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(height / 2).strength(0.11))
    .stop()
  simulation.tick(STEPS)
  const fit = (of: (node: Node) => number, size: number) => {
    const [least, most] = [Math.min(...nodes.map(of)), Math.max(...nodes.map(of))]
    return (node: Node) => margin + ((of(node) - least) / Math.max(1, most - least)) * (size - 2 * margin)
  }
  const [x, y] = [fit((node) => node.x, width), fit((node) => node.y, height)]
  for (const [node, place] of nodes.map((node) => [node, { x: x(node), y: y(node) }] as const)) Object.assign(node, place)
  return { nodes, lines }
}
