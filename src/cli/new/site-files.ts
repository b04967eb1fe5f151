import { STARTER } from '../../settings/environment.ts'
import { ownVersion, VERSION_NOTE } from '../upgrade/version-note.ts'
import { type Host, hostFiles } from './hosts.ts'
import { readme } from './readme.ts'
import { textsIn } from './texts-in.ts'

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

/** The files of a new site: a project of Astro, content that checks without a message, and what its host needs. */
export const siteFiles = (start: Start): Files => ({ ...project(start), ...starter(start), ...hostFiles(start.host) })

/** What makes the folder a project. */
function project({ folder, name, host }: Start): Files {
  // npm takes no name that begins with a full stop, or is its own.
  const id =
    folder
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'site'
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

/** The commands that work on a site. */
const COMMANDS = 'check build dev preview handouts due sign-off ledger schemas vocabulary migrate upgrade withdraw rollback'.split(' ')

/** The scripts of a new site. */
export const SCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(COMMANDS.map((name) => [name, `sevenfold ${name}`]))

/** What Sevenfold brings along to begin with: a vocabulary, pages, a draft, and what editors need. It is a site of Anyshire. */
const starter = (start: Start): Files =>
  Object.fromEntries(
    Object.entries(textsIn(STARTER)).map(([path, text]) => {
      const body = path.endsWith('.md') ? (/^---\n.*?\n---\n/s.exec(text)?.[0].length ?? 0) : text.length
      return [path, asOwn(text.slice(0, body), start, inQuotes) + asOwn(text.slice(body), start, inMarkdown)]
    }),
  )

/** A text of the starter, where Anyshire is another place. @param written how words are written there. */
function asOwn(text: string, { id, area, name, address }: Start, written: (words: string) => string): string {
  const said: Record<string, string> = {
    'Learning in Anyshire': name,
    'https://learning.anyshire.example': address,
    Anyshire: area,
    anyshire: id,
  }
  return text.replace(/Learning in Anyshire|https:\/\/learning\.anyshire\.example|Anyshire|anyshire/g, (found) =>
    written(said[found] ?? ''),
  )
}

/** In YAML and JSON, where names stand between quotation marks. */
const inQuotes = (words: string): string => JSON.stringify(words).slice(1, -1)

/** As plain words of a text. */
const inMarkdown = (words: string): string => words.replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
