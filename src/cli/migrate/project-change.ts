import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldsOf } from '../../model/fields.ts'
import { SCRIPTS } from '../new/site-files.ts'

/** What `package.json` of a site lacks: scripts of commands that came after it was begun. */
export interface ProjectChange {
  before: string
  after: string
  /** The names of the scripts. */
  added: readonly string[]
}

/** Nothing where there is nothing to add, or the folder is no site that has scripts of Sevenfold. @param project its folder. */
export function projectChange(project: string): ProjectChange | undefined {
  const path = join(project, 'package.json')
  if (!existsSync(path)) return undefined
  const before = readFileSync(path, 'utf8')
  const data = readJson(before)
  const scripts = fieldsOf(data['scripts'])
  const commands = Object.values(scripts).map(String)
  if (!commands.some((one) => /\bsevenfold [a-z]/.test(one))) return undefined
  const lacks = Object.entries(SCRIPTS).filter(([name, script]) => scripts[name] === undefined && !commands.includes(script))
  if (lacks.length === 0) return undefined
  const [, indent = '  '] = /^\{\r?\n([ \t]+)/.exec(before) ?? []
  const written = JSON.stringify({ ...data, scripts: { ...scripts, ...Object.fromEntries(lacks) } }, null, indent)
  const eol = before.includes('\r\n') ? '\r\n' : '\n'
  return { before, after: `${written}\n`.replaceAll('\n', eol), added: lacks.map(([name]) => name) }
}

function readJson(text: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(text))
  } catch {
    return {}
  }
}
