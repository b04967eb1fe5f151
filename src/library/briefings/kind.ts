import { compileBriefing } from '../../markdown/compile.ts'
import { fieldsOf } from '../../model/fields.ts'
import { titleOf } from '../../model/title.ts'
import { checkReferences } from '../check/reference.ts'
import { readAgainBy, staysUntil } from '../due/due.ts'
import type { KindInLibrary } from '../kinds.ts'
import { checkBriefing, checkLength, checkSources } from './check.ts'
import { checkReport } from './check-report.ts'
import { othersThan, profileOf, reportNoProfile } from './profile.ts'
import { promisedOfBriefings } from './promised.ts'
import { briefingSchema } from './schema.ts'

export const briefingKind: KindInLibrary<'briefing'> = {
  schema: briefingSchema,
  compile(markdown, { context, profiles, isSiteRead }) {
    const profile = profileOf(markdown.yaml.data, profiles)
    if (profile) return compileBriefing(markdown.body, markdown.file.path, { ...profile, others: othersThan(profile, profiles) }, context)
    if (isSiteRead) reportNoProfile(markdown)
    return undefined
  },
  complete(entry, profiles) {
    const profile = profileOf(entry.data, profiles) ?? (entry.data.status === 'withdrawn' ? Object.values(profiles)[0] : undefined)
    return profile && { ...entry, profile }
  },
  empty: ({ kind, review }) => ({
    data: {
      title: '',
      summary: '',
      themes: [],
      agencies: [],
      // Its documents are gone with it, so that their names are still asked.
      ...(kind === 'topic'
        ? { kind, reviews: [] }
        : { kind: 'review', subject: '', people: [], children: [], recommendations: [], review: fieldsOf(review) }),
    },
    compiled: { sections: [], points: [], terms: [], anchors: [], links: [], pictures: [], findings: [] },
  }),
  titleOf,
  check(entry, content, now) {
    checkBriefing(entry, content, now)
    if (!content.site) return
    checkLength(entry)
    checkSources(entry, content.site.data)
    checkReport(entry, content.site.data, now)
  },
  checkReferences,
  promised: promisedOfBriefings,
  due(data, site) {
    const stays = site?.policies['report-stays']
    const again = data.status === 'published' ? readAgainBy(data) : undefined
    const report = data.kind === 'review' && data.review.report.status === 'published' ? data.review.report : undefined
    const least = report && stays !== undefined ? staysUntil(report, stays) : undefined
    const ends = [report?.until, least]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1)
    return [
      ...(again === undefined ? [] : [{ what: 'read-again' as const, on: again }]),
      ...(ends === undefined ? [] : [{ what: 'report-ends' as const, on: ends }]),
    ]
  },
}
