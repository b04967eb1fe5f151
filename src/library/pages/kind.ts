import { compileProse, NO_PROSE } from '../../markdown/compile.ts'
import type { KindInLibrary } from '../kinds.ts'
import { all } from '../vocabularies/link.ts'
import { pageSchema } from './schema.ts'

export const pageKind: KindInLibrary<'page'> = {
  schema: () => pageSchema,
  compile: ({ body, file }, { context }) => compileProse(body, file.path, context),
  empty: () => ({ data: { title: '', summary: '' }, compiled: NO_PROSE }),
  titleOf: ({ title }) => title,
  link: (entries, { urls, terms }) =>
    entries.map(({ id, data, compiled }) => ({
      id,
      title: data.title,
      summary: data.summary,
      address: urls.page(id),
      html: compiled.html,
      anchors: compiled.anchors,
      terms: all(terms, compiled.terms),
      resources: data.resources,
    })),
}
