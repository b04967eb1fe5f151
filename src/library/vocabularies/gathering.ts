import type { Briefing, Point } from '../briefings/briefing.ts'
import type { Recommendation } from '../briefings/recommendation.ts'
import { span } from '../schema/date.ts'
import type { Chapter } from './vocabulary.ts'

interface OpenChapter extends Chapter {
  learning: Point[]
  goodPractice: Point[]
  questions: Point[]
  recommendations: Recommendation[]
}

/** Gathers what briefings say on each theme, or for each agency. */
export class Gatherer<Key> {
  readonly #chapters = new Map<Key, Map<Briefing, OpenChapter>>()

  mention(keys: readonly Key[], briefing: Briefing): void {
    for (const key of keys) this.#chapter(key, briefing)
  }

  point(keys: readonly Key[], point: Point): void {
    for (const key of keys) {
      const chapter = this.#chapter(key, point.briefing)
      const list = point.holds === 'questions' ? 'questions' : point.holds === 'good-practice' ? 'goodPractice' : 'learning'
      chapter[list].push(point)
    }
  }

  recommendation(keys: readonly Key[], recommendation: Recommendation): void {
    for (const key of new Set(keys)) this.#chapter(key, recommendation.briefing).recommendations.push(recommendation)
  }

  /** The chapters of a key in order of time, the topics last; and how much is in them. */
  of(key: Key) {
    const chapters = [...(this.#chapters.get(key)?.values() ?? [])].sort(inOrderOfTime)
    const sum = (list: (chapter: Chapter) => readonly unknown[]) => chapters.reduce((total, chapter) => total + list(chapter).length, 0)
    const topics = chapters.filter(({ briefing }) => briefing.kind === 'topic').length
    return {
      chapters,
      counts: {
        reviews: chapters.length - topics,
        topics,
        points: sum(({ learning }) => learning) + sum(({ goodPractice }) => goodPractice),
        questions: sum(({ questions }) => questions),
        recommendations: sum(({ recommendations }) => recommendations),
      },
    }
  }

  #chapter(key: Key, briefing: Briefing): OpenChapter {
    const ofKey = this.#chapters.get(key) ?? new Map<Briefing, OpenChapter>()
    this.#chapters.set(key, ofKey)
    const chapter = ofKey.get(briefing) ?? { briefing, learning: [], goodPractice: [], questions: [], recommendations: [] }
    ofKey.set(briefing, chapter)
    return chapter
  }
}

/** Reviews by the date of the report, as well as it is known; topics after them by their day of publication. */
function inOrderOfTime(a: Chapter, b: Chapter): number {
  const key = ({ briefing }: Chapter) =>
    briefing.kind === 'review' ? `0 ${span(briefing.completed).from} ${briefing.id}` : `1 ${briefing.published} ${briefing.id}`
  return key(a) < key(b) ? -1 : 1
}
