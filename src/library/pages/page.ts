import type { Address, PageId } from '../../model/id.ts'
import type { Resource } from '../attachments/resource.ts'
import type { Term } from '../vocabularies/vocabulary.ts'

export interface Page {
  id: PageId
  address: Address
  title: string
  summary: string
  html: string
  /** Ids of the headings in it. */
  anchors: readonly string[]
  terms: readonly Term[]
  resources: readonly Resource[]
}
