import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldsOf } from '../../model/fields.ts'
import { ROOT } from '../../settings/environment.ts'

/**
 * How a person types a command in its project: by the npm script that runs it, where there is one, such as `npm run check`. Without
 * one it is the project's own `sevenfold`, and never one that npm would fetch under that name.
 *
 * @param name a verb, or a command of a checkout.
 * @param rest what follows it: options, or what stands for them in a help.
 */
export function typed(name: string, rest = '', prefix = ''): string {
  const script = scriptOf(name)
  if (script === 'test') return `npm test${rest && ` -- ${rest}`}`
  if (script) return `npm${prefix && ` ${prefix}`} run ${script}${rest && ` -- ${rest}`}`
  const file = join(ROOT, `scripts/dev/${name.replace(':', '-')}.ts`)
  return `${existsSync(file) ? `node scripts/dev/${name.replace(':', '-')}.ts` : `npx --no sevenfold ${name}`}${rest && ` ${rest}`}`
}

/** The npm script of the project that runs a command. */
function scriptOf(name: string): string | undefined {
  const end = new RegExp(`(?:^|[ /])(?:sevenfold(?:\\.ts)? ${name}|scripts/(?:dev/)?${name.replace(':', '-')}\\.ts)$`)
  return Object.entries(scripts()).find(([, command]) => end.test(String(command)))?.[0]
}

function scripts(): Record<string, unknown> {
  try {
    return fieldsOf(fieldsOf(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))['scripts'])
  } catch {
    return {}
  }
}
