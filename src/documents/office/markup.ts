import { attribute, childOf, children, type Document, type Element, elements, isElement, remove } from '../xml.ts'

/** What shows a document; elements and attributes of all other kinds go, also of those that are not known yet. */
const SHOWS = [
  /^http:\/\/schemas\.openxmlformats\.org\/(?:wordprocessingml|drawingml|presentationml|markup-compatibility)\/[\w/]+$/,
  /^http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/(?:relationships|math|sharedTypes)$/,
  /^http:\/\/purl\.oclc\.org\/ooxml\/(?:wordprocessingml|drawingml|presentationml|officeDocument)\/[\w/]+$/,
  /^urn:schemas-microsoft-com:(?:vml|office:office|office:word)$/,
  /^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/word(?:ml|processingShape|processingGroup|processingCanvas|processingDrawing)$/,
  /^http:\/\/schemas\.microsoft\.com\/office\/drawing\/(?:2010\/main|2008\/diagram|2012\/chart|2017\/decorative)$/,
  /^http:\/\/schemas\.microsoft\.com\/office\/drawing\/20\d\d\/(?:\d+\/\d+\/)?chartex$/,
  /^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/,
]
const isShown = (namespace: string | null): boolean => namespace === null || SHOWS.some((one) => one.test(namespace))

/** Programs' own attributes on elements of others: numbers that say which are the same in two versions. */
const isOfAProgram = (namespace: string | null): boolean => namespace?.startsWith('http://schemas.microsoft.com/') === true

/** Of what versions after the standard put beside it: that a picture only adorns, the drawing of a diagram, labels of a chart. */
const EXTENSIONS = ['decorative', 'dataModelExt', 'datalabelsRange', 'dlblFieldTable', 'showDataLabelsRange', 'showLeaderLines', 'layout']

/** Elements whose own words are needed; deleted text is read before it goes. */
const WORDS = `t delText instrText delInstrText v pt f formatCode separator posOffset align pctPosHOffset pctPosVOffset pctWidth
  pctHeight`.split(/\s+/)

/** Attributes that say who, when and with what. */
const TRACES = ['gfxdata', 'href', 'althref', 'src', 'author', 'initials', 'date', 'dateUtc', 'userId', 'providerId', 'phldrT', 'divId']
const ELEMENTS = [
  ...['proofErr', 'divId', 'fldData', 'custDataLst', 'custShowLst', 'timing', 'transition', 'custClrLst', 'modifyVerifier'],
  ...['embedTrueTypeFont', 'ClientData', 'OLEObject'],
]
/** Names that the authors see in lists of their program, and readers nowhere. */
const NAMED = ['cNvPr', 'docPr', 'theme', 'clrScheme', 'fontScheme', 'fmtScheme', 'cSld']

/** Takes out of a part what is not known to be needed for what it shows. */
export function tidy(document: Document): void {
  chooseBranches(document)
  for (const one of elements(document)) {
    const name = one.localName ?? ''
    if (!isShown(one.namespaceURI) || (ELEMENTS.includes(name) && !(name === 'OLEObject' && !isVml(one)))) remove(one)
    else if (name === 'ext' && one.parentNode?.nodeName.endsWith('extLst')) keepExtension(one)
    else tidyElement(one)
  }
  for (const one of elements(document, 'extLst')) if (!childOf(one, 'ext')) remove(one)
}

const isVml = (one: Element): boolean => one.namespaceURI?.startsWith('urn:') === true

function keepExtension(one: Element): void {
  const kept = children(one).filter((child) => isElement(child) && EXTENSIONS.includes(child.localName ?? ''))
  for (const child of children(one)) if (!kept.includes(child)) remove(child)
  if (kept.length === 0) remove(one)
}

function tidyElement(one: Element): void {
  const name = one.localName ?? ''
  for (const child of children(one))
    if (child.nodeType !== 1 && (child.nodeValue ?? '').trim() !== '' && !WORDS.includes(name)) remove(child)
  // The place in a workbook that the copy does not have; what it held stands beside it.
  if (name === 'f' && one.parentNode?.localName !== 'oMath' && /chart/.test(one.namespaceURI ?? '')) one.textContent = 'Sheet1!$A$1'
  for (const own of Array.from(one.attributes)) {
    const { localName, namespaceURI, value } = own
    const local = localName ?? ''
    const isDeclared = own.name === 'xmlns' || own.name.startsWith('xmlns:')
    // Old versions of Word wrote where on the computer a picture lay.
    const isPath = local === 'descr' && /^(?:[A-Z]:\\|\\\\|file:|\/(?:Users|home)\/)/i.test(value)
    if (
      (isDeclared && !isShown(value)) ||
      (!isDeclared && (!isShown(namespaceURI) || (isOfAProgram(namespaceURI) && namespaceURI !== one.namespaceURI))) ||
      local.startsWith('rsid') ||
      isPath ||
      (TRACES.includes(local) && !namespaceURI?.endsWith('/relationships')) ||
      (local === 'title' && isVml(one) && one.localName === 'imagedata') ||
      (local === 'action' && !/^ppaction:\/\/(?:hlinksldjump|hlinkshowjump\?jump=(?:first|last|next|previous)slide)/.test(value))
    )
      one.removeAttributeNode(own)
    else if (['Ignorable', 'ProcessContent', 'MustUnderstand'].includes(local) && namespaceURI?.includes('markup-compatibility')) {
      const left = value.split(/\s+/).filter((prefix) => isShown(one.lookupNamespaceURI(prefix) ?? 'unknown'))
      if (local === 'Ignorable' && left.length > 0) own.value = left.join(' ')
      else one.removeAttributeNode(own)
    } else if (local === 'name' && NAMED.includes(name)) own.value = ''
  }
}

/** Where a file shows the same in several ways, one for each age of Word, the newest that is known stays. */
function chooseBranches(document: Document): void {
  for (const one of elements(document, 'AlternateContent')) {
    const branches = children(one).filter(isElement)
    const known = branches.find(
      (branch) =>
        branch.localName === 'Choice' &&
        (attribute(branch, 'Requires') ?? '').split(/\s+/).every((prefix) => {
          const namespace = branch.lookupNamespaceURI(prefix)
          return namespace !== null && !isVmlName(namespace) && isShown(namespace)
        }),
    )
    const kept = known ?? branches.find(({ localName }) => localName === 'Fallback')
    if (!kept) remove(one)
    else for (const branch of branches) if (branch !== kept) remove(branch)
  }
}

/** PowerPoint keeps old drawings of embedded files in parts that no copy has. */
const isVmlName = (namespace: string): boolean => namespace === 'urn:schemas-microsoft-com:vml'
