import { createInterface } from 'node:readline/promises'
import { VFile } from 'vfile'
import { START } from '../../diagnostics/diagnostic.ts'
import { readCharacters } from '../../library/read/characters.ts'
import { unreadFields } from '../../library/read/unread-field.ts'
import { siteSchema } from '../../library/site/schema.ts'
import { UsageError } from '../../settings/settings.ts'
import { HOST_IDS, type Host, hostOf } from './hosts.ts'
import type { Start } from './site-files.ts'

type Answers = Omit<Start, 'folder'>

/** What was said of a new site, with the command. */
export type Given = { [Field in 'area' | 'name' | 'address' | 'host']?: string | undefined }

export interface Terminal {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

/** What is asked for of a new site, in this order, what is taken where nothing is answered, and what is wrong with an answer. */
const QUESTIONS = [
  { field: 'area', asks: 'The area of the partnership, such as Anyshire', usual: () => undefined, wrong: wrongArea },
  { field: 'name', asks: 'What the site is called', usual: ({ area }: Given) => `Learning in ${area}`, wrong: wrongName },
  {
    field: 'address',
    asks: 'Where it will stand; you can change this later',
    usual: ({ area = '' }: Given) => `https://learning.${idOf(area)}.example`,
    wrong: wrongAddress,
  },
  {
    field: 'host',
    asks: `What hosts it: ${listed(HOST_IDS)}`,
    usual: ({ address = '' }: Given) => hostOf(address),
    wrong: wrongHost,
  },
] as const

/**
 * All that a new site is begun with: what was given, and what somebody at a terminal answers to the rest. Without a terminal, the name
 * and the address are made of the area, and the host of the address.
 *
 * @throws {UsageError} where something given cannot be, the area is neither given nor can be asked for, or whoever is asked goes away.
 */
export async function answers(given: Given, terminal: Terminal | undefined): Promise<Answers> {
  const said: Given = {}
  for (const { field, wrong } of QUESTIONS) {
    const reason = given[field] === undefined ? undefined : wrong(given[field])
    if (reason) throw new UsageError(`\`--${field}\`: ${reason}`)
  }
  const isAll = QUESTIONS.every(({ field }) => given[field] !== undefined)
  const line = terminal && !isAll ? createInterface(terminal) : undefined
  try {
    for (const { field, asks, usual, wrong } of QUESTIONS) {
      const suggested = usual(said)
      let answer = given[field] ?? (line ? undefined : suggested)
      while (answer === undefined && line) {
        const typed = (await line.question(`${asks}${suggested ? ` (${suggested})` : ''}: `)).trim() || suggested || ''
        const reason = wrong(typed)
        if (reason) terminal?.output.write(`${reason}\n`)
        else answer = typed
      }
      if (answer === undefined) throw new UsageError('Say for which area the site is: `--area Anyshire`.')
      said[field] = answer
    }
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw new UsageError('Nothing was written.')
    throw error
  } finally {
    line?.close()
  }
  const { area = '', name = '', address = '', host } = said
  return { area, name, address, host: host as Host, id: idOf(area) }
}

/** The id that the name of a place gives: `Bryn Bâch` gives `bryn-bach`. */
const idOf = (area: string): string =>
  area
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function wrongArea(area: string): string | undefined {
  if (/[a-z]/.test(idOf(area))) return wrongName(area)
  return `\`${area}\` has no letters to make a name of. Write the area in letters, such as \`Anyshire\`.`
}

const { name: nameSchema, address: addressSchema } = siteSchema.shape

/** What `check` would say of a name where it stands in `site.yaml`. */
function wrongName(name: string): string | undefined {
  const file = new VFile()
  readCharacters(file, name)
  const [unread] = unreadFields([{ path: ['name'], source: JSON.stringify(name), placeAt: () => START }])
  return nameSchema.safeParse(name).error?.issues[0]?.message ?? file.messages[0]?.reason ?? unread?.reason
}

function wrongAddress(address: string): string | undefined {
  return addressSchema.safeParse(address).error?.issues[0]?.message
}

function wrongHost(host: string): string | undefined {
  return HOST_IDS.some((one) => one === host) ? undefined : `Write one of these: ${listed(HOST_IDS)}.`
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
