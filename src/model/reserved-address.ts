/** Addresses that the site itself uses, so that no entry may have them: at its top, and below `/sessions/`. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  page: [
    'briefings',
    'themes',
    'for',
    'recommendations',
    'partnerships',
    'learning',
    'pictures',
    'previews',
    'embed',
    'search-index',
    'questions',
    'sessions',
    'slides',
    'search',
    'action-plan',
    'glossary',
    'offline',
    'documents',
    'index',
    'b',
    's',
    't',
  ],
  session: ['build'],
}

export const isOwnAddress = (kind: string, id: string): boolean => OWN[kind]?.includes(id) ?? false
