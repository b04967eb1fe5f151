import { NO_PROSE } from '../../markdown/compile.ts'
import { compileSession } from '../../markdown/session.ts'
import { currentAddressesOf } from '../../model/kinds.ts'
import type { KindInLibrary } from '../kinds.ts'
import { checkSession } from './check.ts'
import { linkSessions } from './link.ts'
import { sessionSchema } from './schema.ts'

export const sessionKind: KindInLibrary<'session'> = {
  schema: () => sessionSchema,
  compile: ({ body, file, yaml }, { context }) => compileSession(body, file.path, yaml.data, yaml.positionOf, context),
  empty: () => ({
    data: { title: '', for: '', summary: '', minutes: 0, steps: [] },
    compiled: { ...NO_PROSE, steps: [], notesTerms: [] },
  }),
  titleOf: ({ title }) => title,
  check: (entry, _, now) => checkSession(entry, now),
  link: linkSessions,
  *promised(library) {
    for (const { id, address, anchors, steps } of library.sessions) {
      for (const one of currentAddressesOf('session', id, library)) yield [one, []]
      yield [address, [...anchors, ...steps.map(({ number }) => `step-${number}`)]]
    }
  },
}
