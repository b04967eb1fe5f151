import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagNS } from 'saxes'

/** A part of an Office file as a strict reader finds it. */
interface Part {
  path: string
  root: string
  elements: Element[]
  /** Where it leads, by the ids that its XML may name. */
  targets: Map<string, Target>
}

interface Element {
  name: string
  attributes: Map<string, string>
}

interface Target {
  type: string
  to: string
  isOutside: boolean
}

const CONTENT_TYPES = '[Content_Types].xml'
const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/**
 * What is wrong with an Office file as a package (ECMA-376, parts 1 and 2): what makes a program mend it before it opens
 * it, or refuse it. Nothing is taken from how it was written.
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const faults: string[] = []
  const files = new Map<string, Uint8Array>()
  for (const path of pathsOf(bytes)) {
    if (files.has(path)) faults.push(`${path} is there twice`)
    if (/\/$|\\|^\/|\.\./.test(path)) faults.push(`${path} is no path of a part`)
    files.set(path, new Uint8Array())
  }
  for (const [path, content] of Object.entries(unzipSync(bytes))) files.set(path, content)

  const parsed = new Map<string, Element[]>()
  for (const [path, content] of files) {
    if (!/\.(xml|rels)$/.test(path)) continue
    try {
      parsed.set(path, elementsOf(content))
    } catch (error) {
      faults.push(`${path}: ${(error as Error).message}`)
    }
  }
  const elements = (path: string) => parsed.get(path) ?? []

  const types = elements(CONTENT_TYPES)
  const named = (name: string, by: string) => types.filter((one) => one.name === name).map(({ attributes }) => attributes.get(by) ?? '')
  const overrides = named('Override', 'PartName').map((one) => one.replace(/^\//, ''))
  const defaults = new Set(named('Default', 'Extension').map((one) => one.toLowerCase()))
  for (const path of overrides) if (!files.has(path)) faults.push(`${CONTENT_TYPES} names ${path}, which is not there`)
  for (const path of twice(overrides)) faults.push(`${CONTENT_TYPES} names ${path} twice`)
  for (const path of files.keys())
    if (path !== CONTENT_TYPES && !overrides.includes(path) && !defaults.has(path.split('.').at(-1)?.toLowerCase() ?? ''))
      faults.push(`${CONTENT_TYPES} does not say what ${path} is`)

  const targetsOf = (path: string): Map<string, Target> => {
    const rels = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
    const all = elements(path === '' ? '_rels/.rels' : rels).filter(({ name }) => name === 'Relationship')
    for (const id of twice(all.map(({ attributes }) => attributes.get('Id') ?? ''))) faults.push(`${path} has two relationships ${id}`)
    return new Map(
      all.map(({ attributes }): [string, Target] => {
        const [to = '', type = ''] = ['Target', 'Type'].map((name) => attributes.get(name))
        const isOutside = attributes.get('TargetMode') === 'External'
        if (isOutside && !URL.canParse(to)) faults.push(`${path} leads to ${to}, which is no address`)
        return [attributes.get('Id') ?? '', { type, isOutside, to: isOutside ? to : posix.resolve('/', posix.dirname(path), to).slice(1) }]
      }),
    )
  }

  const parts = new Map<string, Part>()
  const follow = (path: string, from: string): void => {
    if (parts.has(path)) return
    if (!files.has(path)) {
      faults.push(`${from || 'the package'} leads to ${path}, which is not there`)
      return
    }
    const own = elements(path)
    const part: Part = { path, root: own[0]?.name ?? '', elements: own, targets: targetsOf(path) }
    parts.set(path, part)
    for (const { to, isOutside } of part.targets.values()) if (!isOutside) follow(to, path)
  }
  for (const { to } of targetsOf('').values()) follow(to, '')
  for (const path of files.keys())
    if (path !== CONTENT_TYPES && !path.endsWith('.rels') && !parts.has(path)) faults.push(`nothing leads to ${path}`)

  for (const part of parts.values()) faults.push(...faultsOfIds(part), ...faultsOfShapes(part, parts))
  return faults
}

/** What an XML part names by ids that it does not have, or has twice. */
function faultsOfIds({ path, elements, targets }: Part): string[] {
  const faults: string[] = []
  for (const { name, attributes } of elements)
    for (const [attribute, value] of attributes)
      if (attribute.startsWith(`${MAIN} `) && !targets.has(value))
        faults.push(`${path}: ${name} names the relationship ${value}, which is not there`)
  return faults
}

/** What is wrong with the slides of a presentation: ids, numbers, and places that no layout has. */
function faultsOfShapes({ path, root, elements, targets }: Part, parts: ReadonlyMap<string, Part>): string[] {
  const faults: string[] = []
  const values = (name: string, attribute: string) =>
    elements.filter((one) => one.name === name).map(({ attributes }) => attributes.get(attribute) ?? '')
  for (const id of twice(values('cNvPr', 'id'))) faults.push(`${path} has two shapes ${id}`)
  for (const id of twice([...values('sldMasterId', 'id'), ...values('sldLayoutId', 'id')])) faults.push(`${path} has two layouts ${id}`)
  for (const id of twice(values('sldId', 'id'))) faults.push(`${path} has two slides ${id}`)
  for (const id of values('sldId', 'id')) if (!(Number(id) >= 256 && Number(id) < 2 ** 31)) faults.push(`${path} numbers a slide ${id}`)
  for (const id of [...values('sldMasterId', 'id'), ...values('sldLayoutId', 'id')])
    if (!(Number(id) >= 2 ** 31 && Number(id) < 2 ** 32)) faults.push(`${path} numbers a layout ${id}`)
  if (root === 'presentation') {
    const masters = [...parts.values()].filter((one) => one.root === 'sldMaster')
    const ids = [path, ...masters.map((one) => one.path)].flatMap((one) =>
      (parts.get(one)?.elements ?? [])
        .filter(({ name }) => /^sld(Master|Layout)Id$/.test(name))
        .map(({ attributes }) => attributes.get('id') ?? ''),
    )
    for (const id of twice(ids)) faults.push(`a master and a layout are both numbered ${id}`)
  }
  const above = { sld: '/slideLayout', sldLayout: '/slideMaster', notes: '/notesMaster' }[root]
  if (above === undefined) return faults
  const [base, ...more] = [...targets.values()].filter(({ type }) => type.endsWith(above)).map(({ to }) => parts.get(to))
  if (!base || more.length > 0) return [...faults, `${path} has ${base ? 'more than one' : 'no'} ${above.slice(1)}`]
  const places = placesOf(base)
  const own = placesOf({ elements })
  for (const place of twice(own)) faults.push(`${path} fills the place ${place} twice`)
  // A layout may have places that its master has not, but for those that every master has.
  if (root !== 'sldLayout')
    for (const place of own) if (!places.includes(place)) faults.push(`${path} fills ${place}, which its layout does not have`)
  if (root === 'sld' && !own.some((place) => /^(title|ctrTitle) /.test(place))) faults.push(`${path} has no title`)
  return faults
}

const placesOf = ({ elements }: Pick<Part, 'elements'>): string[] =>
  elements.filter(({ name }) => name === 'ph').map(({ attributes }) => `${attributes.get('type') ?? 'obj'} ${attributes.get('idx') ?? ''}`)

const twice = (all: readonly string[]): string[] => [...new Set(all.filter((one, i) => all.indexOf(one) !== i))]

/** The elements of an XML file, in order. Attributes of a name space are named with it. */
function elementsOf(bytes: Uint8Array): Element[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  // XML lets most of them pass; programs do not.
  if (/\p{Noncharacter_Code_Point}/u.test(text)) throw new Error('it has a code point that is no character')
  const elements: Element[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('it has a document type, which no part may have')
  })
  parser.on('opentag', ({ local, attributes }: SaxesTagNS) => {
    const own = Object.values(attributes).map(({ uri, local: name, value }): [string, string] => [uri ? `${uri} ${name}` : name, value])
    elements.push({ name: local, attributes: new Map(own) })
  })
  parser.write(text).close()
  return elements
}

/** Every path of a zip, as its directory has them: also those that are there twice. */
function pathsOf(zip: Uint8Array): string[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - 22
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1
  const paths: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    const name = view.getUint16(at + 28, true)
    paths.push(strFromU8(zip.subarray(at + 46, at + 46 + name)))
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return paths
}
