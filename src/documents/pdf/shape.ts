/**
 * What a published PDF may hold (source: ISO 32000-1; 14.8 and ISO 32000-2 for what is tagged): the entries of each kind of
 * dictionary, and what each may be. Whatever is not here is not in the copy.
 *
 * `Key` is a number, a name, true or false, or a list of these; `Key:words` is text, which the rules read; `Key:bytes` is
 * text that nobody reads, such as the name of a place in the document; `Key:weak` leads to something that has to be in the
 * document for another reason; `Key:Shape` is of that kind, or a list of such; `Key:{Shape}` has any names, each of that kind.
 */
const SOURCE: Readonly<Record<string, string>> = {
  Catalog:
    'Version PageLayout PageMode Lang:bytes Pages:Page PageLabels:LabelTree Names:Names Dests:{Dest} ViewerPreferences:Viewer Outlines:Outlines OpenAction:Action AcroForm:Form Metadata:Metadata StructTreeRoot:Structure MarkInfo:Marks',
  Viewer:
    'HideToolbar HideMenubar HideWindowUI FitWindow CenterWindow NonFullScreenPageMode DisplayDocTitle Direction PrintScaling Duplex PickTrayByPDFSize PrintPageRange NumCopies',
  Marks: 'Marked Suspects',
  Metadata: 'Subtype',
  Names: 'Dests:DestTree',
  DestTree: 'Limits:bytes Names:DestTree Kids:DestTree D:Dest',
  LabelTree: 'Limits Nums:LabelTree Kids:LabelTree S P:words St',
  Dest: 'D:Dest',
  Outlines: 'First:Bookmark Last:weak Count',
  Bookmark: 'Title:bytes First:Bookmark Next:Bookmark Parent:weak Prev:weak Last:weak Count Dest:Dest A:Action C F',
  Action: 'S D:Dest URI:words IsMap N',

  Page: 'Kids:Page Count Parent:weak Resources:Resources MediaBox Rotate UserUnit Contents:Stream Group:Group Annots:Annotation Tabs StructParents',
  Stream: '',
  Resources:
    'ExtGState:{State} ColorSpace:{Colour} Pattern:{Pattern} Shading:{Shading} XObject:{Drawing} Font:{Font} Properties:{Marked} ProcSet',
  Marked: 'MCID ActualText:words Alt:words E:words Lang:bytes Subtype BBox Attached',
  State: 'LW LC LJ ML D RI OP op OPM Font:Font FL SM SA BM SMask:Mask CA ca AIS TK UseBlackPtComp TR:Function TR2:Function',
  Mask: 'S G:Drawing BC TR:Function',
  Group: 'S CS:Colour I K',
  Colour:
    'N Alternate:Colour Range WhitePoint BlackPoint Gamma Matrix Subtype Colorants:{Colour} Process:Process FunctionType Domain Size BitsPerSample Order Encode Decode C0 C1 Functions:Function Bounds',
  Process: 'ColorSpace:Colour Components',
  Function: 'FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Functions:Function Bounds',
  Shading:
    'ShadingType ColorSpace:Colour Background BBox AntiAlias Coords Domain Extend Function:Function Matrix BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow',
  Pattern: 'PatternType PaintType TilingType BBox XStep YStep Resources:Resources Matrix Shading:Shading ExtGState:State',
  Image:
    'Subtype Width Height ColorSpace:Colour BitsPerComponent Intent ImageMask Mask:Drawing Decode Interpolate SMask:Drawing SMaskInData Matte StructParent',
  Drawn: 'Subtype FormType BBox Matrix Resources:Resources Group:Group StructParent StructParents',
  Font: 'Subtype BaseFont FirstChar LastChar Widths FontDescriptor:Descriptor Encoding:Encoding ToUnicode:Encoding DescendantFonts:Font FontBBox FontMatrix CharProcs:{Stream} Resources:Resources CIDSystemInfo:System DW W DW2 W2 CIDToGIDMap:Stream',
  System: 'Registry:bytes Ordering:bytes Supplement',
  Encoding: 'BaseEncoding Differences CMapName CIDSystemInfo:System WMode UseCMap:Encoding',
  Descriptor:
    'FontName FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile:FontFile FontFile2:FontFile FontFile3:FontFile CIDSet:Stream',
  FontFile: 'Length1 Length2 Length3 Subtype',
  Packing:
    'Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform JBIG2Globals:Stream',

  Link: 'Subtype Rect F P:weak Border BS:Border C H A:Action Dest:Dest QuadPoints StructParent Contents:words AP:Look AS',
  Markup:
    'Subtype Rect F P:weak AP:Look AS C IC CA ca BS:Border BE:Effect Border QuadPoints Vertices InkList L LE RD DA:bytes Q StructParent BM Contents:words',
  Border: 'W S D',
  Effect: 'S I',
  Look: 'N:States',
  Form: 'Fields:Field NeedAppearances DR:Resources DA:bytes Q',
  Field:
    'Subtype Rect F P:weak AP:Look AS Border BS:Border H MK:Face A:Action StructParent Contents:words FT Ff T:words TU:words V:words Kids:Field Parent:weak DA:bytes Q MaxLen Opt:words TI I',
  Face: 'R BC BG CA:words I:Drawing IF:Fit TP',
  Fit: 'SW S A FB',

  Structure: 'K:Element IDTree:IdTree ParentTree:ParentTree ParentTreeNextKey RoleMap:{plain} ClassMap:{Attributes} Namespaces:Namespace',
  IdTree: 'Limits:bytes Names:IdTree Kids:IdTree',
  ParentTree: 'Limits Nums:weak Kids:ParentTree',
  Namespace: 'NS:bytes RoleMapNS:{plain}',
  Element:
    'S ID:bytes P:weak Pg:weak K:Element A:Attributes C R T:words Lang:bytes Alt:words E:words ActualText:words NS:weak MCID Stm:weak StmOwn:weak Obj:weak',
  Attributes:
    'O Placement WritingMode BackgroundColor BorderColor BorderStyle BorderThickness Color Padding SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign BBox Width Height BlockAlign InlineAlign TBorderStyle TPadding BaselineShift LineHeight TextDecorationColor TextDecorationThickness TextDecorationType RubyAlign RubyPosition GlyphOrientationVertical ColumnCount ColumnGap ColumnWidths ListNumbering ContinuedList ContinuedFrom:bytes RowSpan ColSpan Headers:bytes Scope Summary:words Short:words Role Checked checked Desc:words Type Subtype NoteType',
}

/** Every stream has these as well. */
const OF_STREAMS = 'Length Filter DecodeParms:Packing'

export type Shape = ReadonlyMap<string, string>

const shapeOf = (source: string): Shape =>
  new Map(
    `Type ${source} ${OF_STREAMS}`
      .split(' ')
      .filter(Boolean)
      .map((entry) => {
        const [key = '', rule = 'plain'] = entry.split(':')
        return [key, rule]
      }),
  )

export const SHAPES: ReadonlyMap<string, Shape> = new Map(Object.entries(SOURCE).map(([name, source]) => [name, shapeOf(source)]))

/** Lists in which a place counts: what goes leaves an empty place. */
export const PLACED = ['DestTree', 'LabelTree', 'IdTree', 'Colour', 'Packing', 'Dest', 'weak']
