import type { VFile } from 'vfile'
import { downgrade } from '../../diagnostics/diagnostic.ts'
import { fieldsOf } from '../../model/fields.ts'
import { inspect } from '../../safeguards/inspect.ts'
import type { LanguageGuide } from '../../safeguards/language.ts'
import { IS_WITHDRAWN, onlyWarns } from '../../safeguards/unpublished-severity.ts'
import type { InspectedEntry } from '../content.ts'
import { validate } from '../read/validate.ts'
import type { YamlSource } from '../read/yaml.ts'
import { noticeSchema } from '../schema/publication.ts'
import type { Remains } from './notice-entry.ts'

/**
 * The notice of an entry that was withdrawn, and in which something else is wrong: of that nothing goes out, so it warns.
 * What is wrong in the notice itself stays an error.
 *
 * @param file it has its problems already.
 */
export function readNotice(file: VFile, front: Pick<YamlSource, 'data' | 'positionOf'>): Remains | undefined {
  const before = file.messages.splice(0)
  const notice = validate(file, noticeSchema, front)
  const own = [...file.messages]
  file.messages.push(...before.filter((one) => !own.some(({ line, column, reason }) => isAt(one, { line, column, reason }))))
  downgrade(file, onlyWarns(IS_WITHDRAWN), { from: own.length })
  return notice && { ...notice, status: 'withdrawn', fields: fieldsOf(front.data) }
}

type Said = Pick<VFile['messages'][number], 'line' | 'column' | 'reason'>

const isAt = (one: Said, { line, column, reason }: Said): boolean => one.line === line && one.column === column && one.reason === reason

/** What may not be published of a notice whose entry cannot be read as a whole. */
export function inspectNotice(
  front: Pick<YamlSource, 'data' | 'positionOf'> & Partial<Pick<YamlSource, 'passages'>>,
  guide: LanguageGuide,
): Omit<InspectedEntry, 'file'> {
  const passages = front.passages?.().filter(({ path }) => path[0] === 'withdrawn') ?? []
  return { fields: front.data, positionOf: front.positionOf, found: inspect(passages, guide) }
}
