import { NO_PLAN } from '../../views/action-plan.ts'
import { aboutFrom } from './about.ts'
import { docxOf } from './docx.ts'
import { PlanForm } from './form.ts'
import { keep, kept, whenChanged } from './keeping.ts'
import { PaperSheet } from './sheet.ts'
import { textOf } from './text.ts'

const by = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T
const page = by<HTMLFormElement>('plan')
const sheet = new PaperSheet(by('paper'))
const sure = by<HTMLDialogElement>('sure')

const say = (words: string) => {
  by('said').textContent = words
}
const form = new PlanForm(page, say)

/** What the address asks for a sheet on; it is written on one that says nothing else. */
let about: string | undefined

/** Shows a plan on the screen and on paper. */
function show(plan = kept()): void {
  form.plan = plan
  sheet.show(plan)
}

function changed(): void {
  const { plan } = form
  sheet.show(plan)
  const isKept = keep(plan)
  by('unkept').hidden = isKept
  say(isKept ? 'Kept in this browser.' : '')
}

function download(name: string, bytes: BlobPart, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  say(`Saved as ${name}.`)
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const DO: Readonly<Record<string, () => void>> = {
  print: () => print(),
  docx: () => download('action-plan.docx', docxOf(form.plan, document.documentElement.lang), DOCX),
  text: () => download('action-plan.txt', textOf(form.plan), 'text/plain;charset=utf-8'),
  clear: () => sure.showModal(),
}

page.addEventListener('submit', (event) => event.preventDefault())
page.addEventListener('input', changed)
page.addEventListener('click', ({ target }) => DO[(target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'] ?? '']?.())
sure.addEventListener('close', () => {
  if (sure.returnValue !== 'clear') return
  sure.returnValue = ''
  const gone = keep(NO_PLAN)
  show({ ...NO_PLAN, about: about ?? '' })
  by('other').hidden = true
  by('unkept').hidden = true
  say(gone ? 'The sheet is clear. Nothing of it is kept in this browser.' : 'The sheet is clear.')
})
whenChanged(() => show())

show()
by<HTMLFieldSetElement>('whole').disabled = false

about = await aboutFrom(location.search, page.dataset['base'] as string)
const { plan } = form
if (about) {
  if (plan.about.trim() === '') by<HTMLInputElement>('f-about').value = about
  else if (plan.about !== about) {
    by('other-kept').textContent = plan.about
    by('other-asked').textContent = about
    by('other').hidden = false
  }
  sheet.show(form.plan)
}
