import { decodePDFRawStream, type PDFRawStream } from '@cantoo/pdf-lib'

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * What a PDF says of itself in XML: its text, its authors, and what a copy may keep. That is the title, and which standard
 * for accessible PDFs (PDF/UA) it holds to: that must stand there for programs that check it.
 */
export function xmpOf(
  stream: PDFRawStream | undefined,
  title: string | undefined,
): { xmp: string | undefined; text: string; authors: string[] } {
  const source = stream ? decoded(stream) : ''
  const creators = /<dc:creator>([\s\S]*?)<\/dc:creator>/.exec(source)?.[1] ?? ''
  const authors = [...creators.matchAll(/<rdf:li[^>]*>([^<]+)</g)].map(([, name = '']) => name.trim()).filter(Boolean)
  const part = /pdfuaid:part(?:>|=["'])(\d)/.exec(source)?.[1]
  const text = source
    .replace(
      /<\?[\s\S]*?\?>|<[^>]*>/g,
      (tag) =>
        ` ${[...tag.matchAll(/="([^"]*)"/g)]
          .map(([, value]) => value)
          .filter((value) => !/^(?:https?:|uuid:|xmp)/.test(value ?? ''))
          .join('\n\n')}\n\n`,
    )
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .trim()
  if (!part && !title) return { xmp: undefined, text, authors }
  const xmp =
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
    (title ? `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>` : '') +
    (part ? `<pdfuaid:part>${part}</pdfuaid:part>` : '') +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  return { xmp, text, authors }
}

function decoded(stream: PDFRawStream): string {
  try {
    return new TextDecoder().decode(decodePDFRawStream(stream).decode())
  } catch {
    return ''
  }
}
