import { all, load, type Override, swap } from './folder.ts'

/** What the smallest content says of its report. */
export const REPORT = 'report: { status: not-published, reason: It would name the family. }'

/** Loads content whose review attaches a document. */
export const attach = (name: string, document: Override, fields = '', options: Parameters<typeof load>[1] = {}) =>
  load(
    {
      'briefings/child-t.md': all(
        swap(REPORT, `report: { status: published, on: 2026-01-15, document: ${name} }`),
        swap('people: [', `${fields}people: [`),
      ),
      [`documents/${name}`]: document,
    },
    options,
  )
