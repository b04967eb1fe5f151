/** The Library that the site was built from, for pages; and what says which of them would be the same as before. */
declare module 'virtual:sevenfold/library' {
  export const library: import('./library/library.ts').Library
  export const keyed: typeof import('./library/current.ts').keyed
}

/** The words of the interface, for scripts: each group is an export. */
declare module 'virtual:sevenfold/messages' {
  type Messages = import('./messages/language.ts').Messages
  export const language: string
  export const common: Messages['common']
  export const search: Messages['search']
  export const reading: Messages['reading']
  export const exit: Messages['exit']
  export const notFound: Messages['notFound']
  export const adding: Messages['adding']
  export const builder: Messages['builder']
  export const offline: Messages['offline']
  export const keepSession: Messages['keepSession']
  export const slides: Messages['slides']
  export const stage: Messages['stage']
  export const builtSlides: Messages['builtSlides']
  export const actionPlan: Messages['actionPlan']
  export const facts: Messages['facts']
}
