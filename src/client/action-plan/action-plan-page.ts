import { actionPlan } from 'virtual:sevenfold/messages'
import { NO_PLAN, sheetIn } from '../../views/action-plan.ts'
import { download } from '../download.ts'
import { aboutFrom } from './about.ts'
import { docxOf } from './docx.ts'
import { PaperSheet } from './paper-sheet.ts'
import { textOf } from './plain-text.ts'
import { PlanForm } from './plan-form.ts'
import { loadPlan, onPlanChange, savePlan } from './plan-storage.ts'

const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T
const page = byId<HTMLFormElement>('plan')
const paper = new PaperSheet(byId('paper'))
const sheet = sheetIn(actionPlan.sheet)
const confirmation = byId<HTMLDialogElement>('sure')

const announce = (words: string) => {
  byId('said').textContent = words
}
const form = new PlanForm(page, announce)

/** The title of what the address names; it is written on a sheet that has no other. */
let about: string | undefined

/** Shows a plan on the screen and on paper. */
function show(plan = loadPlan()): void {
  form.plan = plan
  paper.show(plan)
}

function changed(): void {
  const { plan } = form
  paper.show(plan)
  const isSaved = savePlan(plan)
  byId('unkept').hidden = isSaved
  announce(isSaved ? actionPlan.stored : '')
}

function save(name: string, content: BlobPart, type: string): void {
  download(name, content, type)
  announce(actionPlan.downloaded({ file: name }))
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const DO: Readonly<Record<string, () => void>> = {
  print: () => print(),
  docx: () => save(`${actionPlan.file}.docx`, docxOf(form.plan, sheet, document.documentElement.lang), DOCX),
  text: () => save(`${actionPlan.file}.txt`, textOf(form.plan, sheet), 'text/plain;charset=utf-8'),
  clear: () => confirmation.showModal(),
}

page.addEventListener('submit', (event) => event.preventDefault())
page.addEventListener('input', changed)
page.addEventListener('click', ({ target }) => DO[(target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'] ?? '']?.())
confirmation.addEventListener('close', () => {
  if (confirmation.returnValue !== 'clear') return
  confirmation.returnValue = ''
  const isCleared = savePlan(NO_PLAN)
  show({ ...NO_PLAN, about: about ?? '' })
  byId('other').hidden = true
  byId('unkept').hidden = true
  announce(isCleared ? actionPlan.clearedHere : actionPlan.cleared)
})
onPlanChange(() => show())

show()
byId<HTMLFieldSetElement>('whole').disabled = false

about = await aboutFrom(location.search, page.dataset['base'] as string)
const { plan } = form
if (about) {
  if (plan.about.trim() === '') byId<HTMLInputElement>('f-about').value = about
  else if (plan.about !== about) {
    byId('other-kept').textContent = plan.about
    byId('other-asked').textContent = about
    byId('other').hidden = false
  }
  paper.show(form.plan)
}
