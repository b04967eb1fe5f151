/**
 * Every rule that content is held to: its id (permanent, printed with each problem) and whether it stops the
 * build. `docs/rules.md` says what each means; a test keeps the two in step.
 */
export const RULES = {
  'file-encoding': 'error',
  'file-empty': 'error',
  'file-missing': 'error',
  'file-name': 'error',
  'file-size': 'error',
  'front-matter-missing': 'error',
  'front-matter-code': 'error',
  yaml: 'error',
  'field-missing': 'error',
  'field-unknown': 'error',
  'field-type': 'error',
  'field-value': 'error',
  'id-duplicate': 'error',
  'reference-unknown': 'error',
  'section-missing': 'error',
  'section-unknown': 'error',
  'section-duplicate': 'error',
  'section-order': 'error',
  'section-empty': 'error',
  'markup-removed': 'warning',
  'markup-unclosed': 'error',
  'markup-nested': 'error',
  'paragraph-length': 'error',
  'link-dead': 'error',
  'link-scheme': 'error',
  'link-unpublished': 'error',
  'source-missing': 'warning',
  'source-form': 'error',
  'theme-loop': 'error',
  'term-duplicate': 'error',
  'length-long': 'warning',
  'length-over': 'error',
  'minutes-sum': 'error',
  'colour-contrast': 'error',
} as const satisfies Record<string, Severity>

export type Rule = keyof typeof RULES
export type Severity = 'error' | 'warning'
