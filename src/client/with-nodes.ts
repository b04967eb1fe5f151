/**
 * A message with elements, or texts that no message may hold, in the places of its names: `Search for {link}` with a link.
 *
 * @returns what stands in the message, in its order.
 */
export function withNodes<Name extends string>(
  message: (values: Readonly<Record<Name, string>>) => string,
  nodes: Readonly<Record<Name, Node | string>>,
): (Node | string)[] {
  // Only names of ours are marked: whatever a person wrote is put in afterwards, and cannot stand for one.
  const names = Object.fromEntries(Object.keys(nodes).map((name) => [name, `\0${name}\0`])) as Record<Name, string>
  return message(names)
    .split('\0')
    .map((part, i) => (i % 2 ? nodes[part as Name] : part))
    .filter((part) => part !== '')
}
