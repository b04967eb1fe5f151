import { slides as said } from 'virtual:sevenfold/messages'
import { qrDrawing } from '../../exports/files/qr-code.ts'
import styles from '../../styles/stage.css?inline'
import { stageElements } from '../../views/slides/stage.ts'
import { domOf } from '../hast-dom.ts'
import { slidesOn } from './framed-briefing.ts'
import { registerWorker } from './register-worker.ts'
import { present } from './stage.ts'

/**
 * Puts the slides of the briefing on this page on the wall, in the place of its words.
 *
 * @param signal puts the words back.
 */
export function show(signal: AbortSignal): void {
  const found = slidesOn(document)
  if (!found || signal.aborted) return
  const { deck, data } = found
  const { address } = deck.source
  const path = location.pathname
  const stage = stageElements(deck, {
    said,
    of: document.querySelector<HTMLAnchorElement>('a[data-page]')?.href ?? '',
    channel: path,
    code: address === undefined ? undefined : qrDrawing(address),
    file: 'make',
    begin: 'wall-',
  }).map((one) => domOf(one))
  const leave = stage[1]?.querySelector<HTMLAnchorElement>('a[data-do=leave]')
  // In a page of another site it opens beside that page, as every link does there.
  if (leave && parent === window) leave.target = '_self'

  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  const words = [...document.body.querySelectorAll(':scope > :is(header, main, footer)')]
  const { title } = document
  signal.addEventListener('abort', () => {
    for (const one of stage) one.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    document.body.append(...words)
    document.title = title
    // The place that the address names is there again; without one, this would load the page anew.
    if (location.hash !== '') location.replace(location.hash)
  })
  for (const one of words) one.remove()
  document.adoptedStyleSheets.push(sheet)
  document.body.append(...stage)
  document.title = [data.about.mark, said.title({ title: deck.title, site: data.site })].filter(Boolean).join(' · ')

  const file = `${path.split('/').filter(Boolean).at(-1)}.pptx`
  const makeFile = async () => {
    const { downloadSlides } = await import('./slides-file.ts')
    downloadSlides(file, deck, data)
    return file
  }
  present({ makeFile, signal })
  void registerWorker()
}
