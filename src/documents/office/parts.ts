/** A kind of part that shows a Word or PowerPoint file, and how it stands in a copy. */
export interface PartKind {
  /** The name of its first element; nothing for a picture or a font. */
  root?: string
  /** Where it stands in the copy, without its number and its ending. */
  path: string
  /** The type of its content. */
  content?: string
  /** The type of the relationship that leads to it, where it is one of Microsoft's own. */
  relationship?: string
  /** The first elements of the parts that may have it without naming it; nowhere else, and by other parts, it is named by an id. */
  unnamedIn?: readonly string[]
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.'
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawingml.'
const THEME = 'application/vnd.openxmlformats-officedocument.'
const MICROSOFT = 'http://schemas.microsoft.com/office/'
const DOCUMENT = ['document']

/**
 * What a file needs to be shown, by the last word of the relationship that leads to it (source: ECMA-376, part 1, and
 * MS-ODRAWXML). Every other kind of part stays out of the copy, also one that is not known yet.
 */
export const PARTS: Readonly<Record<string, PartKind>> = {
  styles: { root: 'styles', path: 'styles', content: `${WORD}styles+xml`, unnamedIn: DOCUMENT },
  settings: { root: 'settings', path: 'settings', content: `${WORD}settings+xml`, unnamedIn: DOCUMENT },
  fontTable: { root: 'fonts', path: 'fontTable', content: `${WORD}fontTable+xml`, unnamedIn: DOCUMENT },
  numbering: { root: 'numbering', path: 'numbering', content: `${WORD}numbering+xml`, unnamedIn: DOCUMENT },
  footnotes: { root: 'footnotes', path: 'footnotes', content: `${WORD}footnotes+xml`, unnamedIn: DOCUMENT },
  endnotes: { root: 'endnotes', path: 'endnotes', content: `${WORD}endnotes+xml`, unnamedIn: DOCUMENT },
  header: { root: 'hdr', path: 'header', content: `${WORD}header+xml` },
  footer: { root: 'ftr', path: 'footer', content: `${WORD}footer+xml` },
  theme: { root: 'theme', path: 'theme/theme', content: `${THEME}theme+xml`, unnamedIn: ['document', 'presentation', 'sldMaster'] },
  themeOverride: {
    root: 'themeOverride',
    path: 'theme/themeOverride',
    content: `${THEME}themeOverride+xml`,
    unnamedIn: ['chartSpace', 'sld', 'sldLayout'],
  },
  slide: { root: 'sld', path: 'slides/slide', content: `${SLIDES}slide+xml` },
  slideLayout: { root: 'sldLayout', path: 'slideLayouts/slideLayout', content: `${SLIDES}slideLayout+xml`, unnamedIn: ['sld'] },
  slideMaster: { root: 'sldMaster', path: 'slideMasters/slideMaster', content: `${SLIDES}slideMaster+xml`, unnamedIn: ['sldLayout'] },
  tableStyles: { root: 'tblStyleLst', path: 'tableStyles', content: `${SLIDES}tableStyles+xml`, unnamedIn: ['presentation'] },
  chart: { root: 'chartSpace', path: 'charts/chart', content: `${DRAWING}chart+xml` },
  chartEx: {
    root: 'chartSpace',
    path: 'charts/chartEx',
    content: 'application/vnd.ms-office.chartex+xml',
    relationship: `${MICROSOFT}2014/relationships/chartEx`,
  },
  chartUserShapes: { root: 'userShapes', path: 'drawings/drawing', content: `${DRAWING}chartshapes+xml` },
  diagramData: { root: 'dataModel', path: 'diagrams/data', content: `${DRAWING}diagramData+xml` },
  diagramLayout: { root: 'layoutDef', path: 'diagrams/layout', content: `${DRAWING}diagramLayout+xml` },
  diagramQuickStyle: { root: 'styleDef', path: 'diagrams/quickStyle', content: `${DRAWING}diagramStyle+xml` },
  diagramColors: { root: 'colorsDef', path: 'diagrams/colors', content: `${DRAWING}diagramColors+xml` },
  diagramDrawing: {
    root: 'drawing',
    path: 'diagrams/drawing',
    content: 'application/vnd.ms-office.drawingml.diagramDrawing+xml',
    relationship: `${MICROSOFT}2007/relationships/diagramDrawing`,
  },
  image: { path: 'media/image' },
  font: { path: 'fonts/font' },
}

/** Parts whose words are drawn: charts and diagrams. */
export const DRAWN = ['chart', 'chartEx', 'chartUserShapes', 'diagramData', 'diagramDrawing']

/** What other kinds of parts are called; nothing where it is not worth a word. */
export const OTHERS: Readonly<Record<string, string>> = {
  comments: '',
  commentsExtended: '',
  commentsIds: '',
  commentsExtensible: '',
  commentAuthors: 'names of those who commented',
  authors: 'names of those who commented',
  people: 'names of those who commented',
  thumbnail: 'a thumbnail',
  'core-properties': '',
  'extended-properties': '',
  'custom-properties': '',
  customXml: 'data of programs',
  attachedTemplate: 'the name of its template',
  package: 'an embedded file',
  oleObject: 'an embedded file',
  vbaProject: 'macros',
  notesSlide: 'speaker’s notes',
  notesMaster: '',
  handoutMaster: '',
  audio: 'a sound',
  video: 'a film',
  media: '',
  webSettings: '',
  viewProps: '',
  presProps: '',
  chartStyle: '',
  chartColorStyle: '',
  stylesWithEffects: '',
  glossaryDocument: 'building blocks',
  printerSettings: 'settings of a printer',
  slideUpdateUrl: '',
  mailMergeSource: 'the data of a mail merge',
  tags: '',
  vmlDrawing: '',
  legacyDiagramText: '',
}
