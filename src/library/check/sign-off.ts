import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { dayOf } from '../../model/day.ts'
import { changedWords } from '../../safeguards/changed-words.ts'
import type { Publishable } from '../../safeguards/published.ts'
import { digestOf } from '../../safeguards/signed.ts'
import { quoted } from '../../settings/quoted.ts'
import type { Content, Entry, Signed } from '../content.ts'
import type { SignOff } from '../read/sign-off.ts'
import { formatDate } from '../schema/date.ts'

type Signable = Entry<string, Publishable & { signOff?: readonly SignOff[] | undefined }> & Signed

/**
 * Everyone who has to has signed off what is published, and what they signed is what stands there. The last sign-off of
 * each role counts.
 *
 * @param roles those that have to sign off an entry of this kind.
 */
export function checkSignOff(entry: Signable, roles: readonly string[], { signedTexts }: Content, now: Date): void {
  const { file, data, positionOf } = entry
  if (data.status === 'withdrawn' || (roles.length === 0 && !data.signOff)) return
  const last = new Map((data.signOff ?? []).map((one, i) => [one.role, { ...one, i }]))
  const how = (role: string) => `npm run sign-off -- --file ${file.path} --role ${quoted(role)}`
  for (const role of data.status === 'published' ? roles : []) {
    if (last.has(role)) continue
    const reason = `This is to be signed off by \`${role}\` before it is published, as the policy \`sign-off\` asks. When they have read it: ${how(role)}`
    addDiagnostic(file, 'sign-off-missing', positionOf(['status']), reason)
  }
  const text = last.size === 0 ? '' : entry.signed()
  for (const { role, on, of, i } of last.values()) {
    if (on > dayOf(now)) {
      addDiagnostic(
        file,
        'field-value',
        positionOf(['signOff', i, 'on']),
        'This day is still to come, so nobody can have signed on it. Correct it.',
      )
    }
    const signed = signedTexts.get(of)
    if (of !== digestOf(text)) {
      const what =
        signed === undefined ? 'what it was is not kept in `sign-offs/`, so the words cannot be shown' : changedWords(signed, text)
      const reason = `It changed after ${role} signed it off on ${formatDate(on)}: ${what}. Take the change back; or have it signed off again: ${how(role)}`
      addDiagnostic(file, 'sign-off-changed', positionOf(['signOff', i]), reason, data.status === 'published' ? 'error' : 'warning')
    } else if (signed === undefined) {
      const reason = `What ${role} signed off is not kept in \`sign-offs/\`, so a change could not be shown. To keep it again: ${how(role)}`
      addDiagnostic(file, 'sign-off-text', positionOf(['signOff', i]), reason)
    }
  }
}
