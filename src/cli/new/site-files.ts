interface Start {
  /** The name of the folder. */
  folder: string
  /** The id of the partnership. */
  id: string
  area: string
  /** What the site is called. */
  name: string
  /** Where it will stand. */
  address: string
}

/** The files of a new site, by their paths in its folder: a project of Astro, and content that checks without a message. */
export function siteFiles({ folder, id, area, name, address }: Start): Record<string, string> {
  const quoted = (words: string) => JSON.stringify(words)
  return {
    'package.json': `${JSON.stringify({ name: folder.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'), private: true, type: 'module', scripts: SCRIPTS }, null, 2)}\n`,
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import sevenfold from 'sevenfold'

export default defineConfig({ integrations: [sevenfold({ content: './content' })] })
`,
    '.gitignore': 'node_modules/\ndist/\npreview/\nhandouts/\n.sevenfold/\n.astro/\n',
    'README.md': README(name),
    'content/site.yaml': `name: ${quoted(name)}
tagline: What reviews teach, seven minutes at a time
address: ${quoted(address)}        # where the site will stand
publisher:
  name: ${quoted(`${area} Safeguarding Children Partnership`)}
  about: ${quoted(`The partnership that publishes this site, in ${area}.`)}
licence:
  name: Open Government Licence v3.0
  about: These briefings may be used under the Open Government Licence v3.0.
${COLOURS_AND_HEADINGS}`,
    'content/partnerships.yaml': `${id}:\n  name: ${quoted(`${area} Safeguarding Children Partnership`)}\n  area: ${quoted(area)}\n`,
    'content/agencies.yaml': AGENCIES,
    'content/glossary.yaml': `lscp:
  term: safeguarding children partnership
  meaning: The council, the health services and the police of an area, who work together to keep children safe.
`,
    'content/themes/professional-curiosity.md': THEME,
    'content/briefings/first-briefing.md': BRIEFING(id),
  }
}

const SCRIPTS = {
  check: 'sevenfold check',
  build: 'sevenfold build',
  dev: 'sevenfold dev',
  preview: 'sevenfold preview',
  handouts: 'sevenfold handouts',
  due: 'sevenfold due',
  'sign-off': 'sevenfold sign-off',
  ledger: 'sevenfold ledger',
  schemas: 'sevenfold schemas',
  withdraw: 'sevenfold withdraw',
  rollback: 'sevenfold rollback',
}

const README = (name: string): string => `# ${name}

A site of seven-minute briefings, made with Sevenfold. What you write lies in \`content/\`.

1. Install Node 22.12 or later, and Sevenfold from its file: \`npm install ./sevenfold-X.Y.Z.tgz\`, with the path and the version of yours.
2. \`npm run check\` says what is wrong, where, and what to do.
3. \`npm run dev\` shows the site while you write, drafts too.
4. \`npm run build\` makes the site in \`dist/\`: plain files for any web server. \`npm run preview\` shows it.
`

const COLOURS_AND_HEADINGS = `colours:
  light: { paper: "#fbfaf7", ink: "#1d2327", accent: "#0b5a5e" }
  dark: { paper: "#14191c", ink: "#e8e6e1", accent: "#7cc7c3" }
profiles:
  case:
    kind: review
    headings:
      background: Background
      concerns: Safeguarding concerns
      events: What happened
      findings: What the review found
      good-practice: What worked well
      learning: Learning for practice
      questions: Questions for your team
  topic:
    kind: topic
    headings:
      background: Background
      concerns: Why it matters
      events: What the reviews saw
      findings: What gets in the way
      good-practice: What worked well
      learning: Learning for practice
      questions: Questions for your team
`

const AGENCIES = `childrens-social-care:
  name: Children's social care
  people: children's social workers
  other: [social worker]
  about: Assesses and supports children who are in need or at risk, and their families.
health-visiting:
  name: Health visiting
  people: health visitors
  other: [health visitor, HV]
  about: Sees families with a baby or young child to support health and safe care.
police:
  name: Police
  people: police officers
  about: Protects people from harm, and investigates crime.
`

const THEME = `---
term: Professional curiosity
definition: Looking, listening, asking and checking, with respect, to understand what is really happening in a family.
---
- Ask the next question. When an answer is vague, say kindly that you would like to understand more.
- Compare what you are told with what you see, and with what others know.
`

const BRIEFING = (id: string): string => `---
# A draft: nothing of it is published. Write your own in its place, or delete the file.
kind: review
title: What this review teaches, in a few words
subject: Child A
summary: One or two sentences, for lists and search results.
status: draft
published: 2030-01-01
review:
  type: lcspr
  partnerships: [${id}]
  reviewers: [The named author of the report]
  period: the time that the report looks at
  completed: 2030
  report: { status: delayed, title: The title of the report, reason: Why it is not there yet. }
children: [{ pseudonym: Child A, age: 8 years }]
themes: [professional-curiosity]
agencies: [health-visiting]
recommendations:
  - id: r1
    text: One plain sentence for each recommendation of the report.
    to: [${id}]
    themes: [professional-curiosity]
    source: "1.1"
---

## Background

Who the child was, and who knew the family. (¶1.1)

## Safeguarding concerns

What worried people at the time. (¶1.2)

## What happened

In the order in which it happened. (¶1.3)

## What the review found

What the review says of why it happened. (¶1.4)

## What worked well

- [Professional curiosity](../themes/professional-curiosity.md): what somebody did well. (¶1.5)

## Learning for practice

- [Professional curiosity](../themes/professional-curiosity.md): what to do differently. (¶1.6)

## Questions for your team

1. [Professional curiosity](../themes/professional-curiosity.md): a question that has no yes or no for an answer?
`
