import { addDiagnostic } from '../../diagnostics/diagnostic.ts'
import { dayOf } from '../../model/day.ts'
import { isPublished } from '../../safeguards/published.ts'
import type { BriefingEntry } from '../content.ts'
import { staysUntil } from '../due/due.ts'
import { formatDate } from '../schema/date.ts'
import type { SiteData } from '../site/schema.ts'

/** A report that was published stays up as long as the policy asks, and somebody decides when it goes. */
export function checkReport(entry: BriefingEntry, { policies }: SiteData, now: Date): void {
  const { file, data, positionOf } = entry
  if (data.kind !== 'review' || data.status === 'withdrawn') return
  const { report } = data.review
  const { status, on, until } = report
  const today = dayOf(now)
  const at = (field: string) => positionOf(['review', 'report', field])
  if (isPublished(data, now) && on !== undefined && on > today) {
    const reason = 'This day is still to come. Write what holds today. Until when a published report stays is said in `until`.'
    return void addDiagnostic(file, 'field-value', at('on'), reason)
  }
  if (status !== 'published' && status !== 'no-longer-published') return
  const stays = policies['report-stays']
  const least = staysUntil(report, stays)
  const since = status === 'published' ? on : report.published
  if (least === undefined || since === undefined || on === undefined) {
    const missing = status === 'published' ? 'since when, with `on`' : 'when it was published and when it went, with `published` and `on`'
    const reason = `Say ${missing}: without it nobody can tell whether it stays up for ${stays}, as the policy \`report-stays\` asks.`
    return void addDiagnostic(file, 'report-undated', at('status'), reason)
  }
  const rule = `It was published on ${formatDate(since)}, and has to stay until ${formatDate(least)} (\`report-stays: ${stays}\`).`
  if (status === 'no-longer-published') {
    if (on < least)
      addDiagnostic(file, 'report-early', at('on'), `${rule} It went on ${formatDate(on)}. Publish it again, or check the reason.`)
  } else if (until !== undefined && until < least) {
    addDiagnostic(file, 'report-early', at('until'), `${rule} It is to go on ${formatDate(until)}. Let it stay longer.`)
  } else if ((until ?? least) <= today) {
    const passed = until === undefined ? `${rule} It has been up that long, so it may go` : `It was to stay until ${formatDate(until)}`
    const reason = `${passed}. Take it down and write \`no-longer-published\`; or say in \`until\` how long it stays. The briefing stays either way.`
    addDiagnostic(file, 'report-passed', at('status'), reason)
  }
}
