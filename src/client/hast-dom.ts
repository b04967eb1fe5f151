import type { Element as HastElement, RootContent } from 'hast'

const SVG = 'http://www.w3.org/2000/svg'

/** A tree as a part of the page: its text stays text. Properties have the names of attributes, but for classes. */
export function domOf(tree: HastElement, within?: string): HTMLElement {
  const namespace = tree.tagName === 'svg' ? SVG : within
  const made = (namespace ? document.createElementNS(namespace, tree.tagName) : document.createElement(tree.tagName)) as HTMLElement
  for (const [name, value] of Object.entries(tree.properties)) {
    if (name === 'className') made.classList.add(...(value as string[]))
    // `dataSource` is `data-source`.
    else made.setAttribute(name.replace(/^data(?=[A-Z])/, 'data-'), value === true ? '' : String(value))
  }
  for (const child of tree.children) {
    if (child.type === 'element') made.append(domOf(child, namespace))
    else if (child.type === 'text') made.append(child.value)
  }
  return made
}

/** A part of the page as a tree, with its classes, what is a source, and what its buttons open. */
export function treeOf(node: Node): RootContent[] {
  if (node instanceof Text) return [{ type: 'text', value: node.data }]
  if (!(node instanceof Element)) return []
  const [className, popoverTarget] = [node.getAttribute('class'), node.getAttribute('popovertarget')]
  const properties = {
    ...(className === null ? {} : { className: [...node.classList] }),
    ...(popoverTarget === null ? {} : { popoverTarget }),
    ...(node.hasAttribute('data-source') ? { dataSource: '' } : {}),
  }
  const children = [...node.childNodes].flatMap(treeOf) as HastElement['children']
  return [{ type: 'element', tagName: node.localName, properties, children }]
}
