import { attribute, type Element, elements, type Node } from './xml.ts'

/** Where links lead that stand in a part of a document and were not told before. */
export type Links = (within: Node, text?: string) => string[]

/** Signs that would end an address in a text. */
const ENDS = /[\s<>()"'`|]/g

/** An address as it stands in a text by itself. */
export const addressInText = (address: string): string =>
  address.trim().replace(ENDS, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

export const isOnTheWeb = (address: string): boolean => /^(?:https?|mailto|tel):/i.test(address.trim())

/** Whether readers see where a link leads in its own words: it is not told twice. */
export const isShownIn = (text: string, address: string): boolean => text.includes(address.trim().replace(/^(?:mailto|tel):/i, ''))

/** @param of gives where an element leads to, if it does. */
export function links(of: (element: Element) => string | undefined): Links {
  const told = new Set<string>()
  return (within, text = '') =>
    elements(within).flatMap((one) => {
      const address = of(one)
      if (address === undefined || !isOnTheWeb(address) || told.has(address)) return []
      told.add(address)
      return isShownIn(text, address) ? [] : [addressInText(address)]
    })
}

/** Links that name where they lead themselves, as in an OpenDocument. */
export const ownLinks = (): Links => links((one) => attribute(one, 'href'))
