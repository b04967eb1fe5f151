import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { STARTER } from '../../settings/environment.ts'
import { ownVersion, VERSION_NOTE } from '../upgrade/version-note.ts'
import { type Host, hostFiles } from './hosts.ts'
import { readme } from './readme.ts'

/** What a new site is begun with. */
export interface Start {
  /** The name of the folder. */
  folder: string
  /** The id of the partnership. */
  id: string
  area: string
  /** What the site is called. */
  name: string
  /** Where it will stand. */
  address: string
  /** What hosts it. */
  host: Host
}

/** The files of a new site, by their paths in its folder. */
type Files = Record<string, string>

/** What a new site has, part by part. */
const PARTS: readonly ((start: Start) => Files)[] = [project, starter, ({ host }) => hostFiles(host)]

/** The files of a new site: a project of Astro, and content that checks without a message. */
export const siteFiles = (start: Start): Files => Object.assign({}, ...PARTS.map((part) => part(start)))

/** What makes the folder a project. */
function project({ folder, name, host }: Start): Files {
  const id = folder.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')
  return {
    'package.json': `${JSON.stringify({ name: id, private: true, type: 'module', scripts: SCRIPTS }, null, 2)}\n`,
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import sevenfold from 'sevenfold'

export default defineConfig({ integrations: [sevenfold({ content: './content' })] })
`,
    '.gitignore': 'node_modules/\ndist/\npreview/\nhandouts/\n.sevenfold/\n.astro/\n',
    'README.md': readme(name, host),
    [`content/${VERSION_NOTE}`]: `${ownVersion()}\n`,
  }
}

/** The scripts of a new site: one for each command that works on it. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  check: 'sevenfold check',
  build: 'sevenfold build',
  dev: 'sevenfold dev',
  preview: 'sevenfold preview',
  handouts: 'sevenfold handouts',
  due: 'sevenfold due',
  'sign-off': 'sevenfold sign-off',
  ledger: 'sevenfold ledger',
  schemas: 'sevenfold schemas',
  vocabulary: 'sevenfold vocabulary',
  migrate: 'sevenfold migrate',
  upgrade: 'sevenfold upgrade',
  withdraw: 'sevenfold withdraw',
  rollback: 'sevenfold rollback',
}

/** What Sevenfold brings along to begin with: a vocabulary, pages, a draft, and what editors need. It is a site of Anyshire. */
function starter(start: Start): Files {
  const files = readdirSync(STARTER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(STARTER, path).replaceAll(sep, '/'), asOwn(readFileSync(path, 'utf8'), start)]
    }),
  )
}

/** A text of the starter, where Anyshire is another place. In YAML and JSON its name stands between quotation marks. */
function asOwn(text: string, { id, area, name, address }: Start): string {
  const said: Record<string, string> = {
    'Learning in Anyshire': name,
    'https://learning.anyshire.example': address,
    Anyshire: area,
    anyshire: id,
  }
  return text.replace(/Learning in Anyshire|https:\/\/learning\.anyshire\.example|Anyshire|anyshire/g, (found) =>
    escaped(said[found] ?? ''),
  )
}

const escaped = (words: string): string => JSON.stringify(words).slice(1, -1)
