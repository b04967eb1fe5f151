import { builder } from 'virtual:sevenfold/messages'
import { element } from '../element.ts'
import { codeOf, EASY } from './qr-picture.ts'

/** Puts a text where other programs find it; where the browser does not let a page do that, it is selected in its field. */
export async function copy(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    return false
  }
}

/** Shows the QR code of a link. @returns what came of it, in words. */
export async function showCode(place: HTMLElement, link: string): Promise<string> {
  try {
    const code = await codeOf(link, builder.codeLabel)
    if (!code) return builder.codeTooLong
    const about = link.length > EASY ? builder.codeFine : builder.codeOpens
    place.replaceChildren(code, element('p', { className: 'small' }, about))
    return builder.codeShown({ about })
  } catch {
    return builder.codeFailed
  }
}

/** The name of a session's file, which is its id on a site: `an-hour-on-escalation.md`. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  return `${/[a-z]/.test(plain) && plain !== 'build' ? plain : ['session', plain].filter(Boolean).join('-')}.md`
}
