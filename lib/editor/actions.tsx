import { addressOf, isDraft } from '../checks/collect-site'
import type { Finding } from '../checks/finding'
import type { ContentDocument } from '../checks/parse-content-file'
import { type ModelName, models } from '../content/schemas'
import type { EditableContent, Plan } from '../editing/editable-content'
import type { FileChange } from '../editing/file-change'
import { type NewKind, newPageKinds, planNew } from '../editing/plan-new'
import { planRemove } from '../editing/plan-remove'
import { planRename } from '../editing/plan-rename'
import { planReview } from '../editing/plan-review'
import { PlainError } from '../publish/plain-error'
import { type ActionPage, type Question, renderAction } from './action-view'
import { type ActionName, actionAddress, editAddress } from './addresses'
import {
  type ContentState,
  hashOf,
  listObstacles,
  listOptions,
  openState,
  titleOf,
  withChanges,
} from './content-state'
import { renderMessage } from './layout'
import type { Answer, EditorRequest } from './store'

type Answers = ReadonlyMap<string, string>

/** What an action asks, and how it is planned from the answers. */
type Action = {
  title: string
  intro: string
  confirm: string
  questions: (state: ContentState, page: ContentDocument) => Question[]
  plan: (content: EditableContent, address: string, answers: Answers) => Plan
}

const actions: Record<ActionName, Action> = {
  review: {
    title: 'Mark as reviewed today',
    intro: 'Do this when you have read the page and found it right. Nothing else in it changes.',
    confirm: 'I have reviewed this page today',
    questions: () => [],
    plan: (content, address) => planReview(content, { addresses: [address] }),
  },
  rename: {
    title: 'Change the address',
    intro: 'The old address leads to the new one for ever, because people have it in letters and bookmarks.',
    confirm: 'Change the address',
    questions: (_state, page) => [
      {
        name: 'to',
        label: 'New address',
        hint: `The address is now ${addressOf(page)}. Use small letters and dashes.`,
      },
    ],
    plan: (content, address, answers) => planRename(content, address, answers.get('to') ?? ''),
  },
  remove: {
    title: 'Remove the page',
    intro: 'Whoever comes to its address from then on is led to another page, which you choose.',
    confirm: 'Remove the page',
    questions: (state, page) => [
      {
        name: 'to',
        label: 'Page to lead to',
        options: [
          { value: '', label: isDraft(page) ? 'None: nobody could reach this draft' : 'Choose one' },
          ...listOptions(state, 'page').filter(({ value }) => value !== addressOf(page)),
        ],
      },
    ],
    plan: (content, address, answers) => {
      if (!answers.get('to') && !isDraft(content.site.pages.get(address) as ContentDocument))
        throw new PlainError('Select the page that its address shall lead to.')
      return planRemove(content, address, answers.get('to') || undefined)
    },
  },
}

/** Shows what an action would change, and makes the change when exactly that has been seen. */
export function runAction(
  name: ActionName,
  { query, form }: EditorRequest,
  state: ContentState,
  write: (changes: FileChange[]) => void,
): Answer {
  const file = query.get('file') ?? ''
  const page = state.documents.get(file)
  if (page?.model !== 'Page')
    return {
      html: renderMessage('There is no such page', 'It may have been renamed or removed.'),
      status: 404,
    }
  const action = actions[name]
  const questions = action.questions(state, page)
  const answers = readAnswers(questions, form)
  const shown: ActionPage = {
    title: `${action.title}: ${titleOf(page)}`,
    intro: action.intro,
    confirm: action.confirm,
    address: actionAddress(name, file),
    back: { href: editAddress(file), words: 'Back to the form' },
    next: 'Show what will change',
    questions,
    answers,
  }
  if (!form && questions.length > 0) return { html: renderAction(shown), status: 200 }
  try {
    const content = openState(state)
    const { changes, notes } = action.plan(content, addressOf(page), answers)
    const broken = listObstacles(state, withChanges(state, changes))
    if (broken.length > 0) throw new PlainError(sayBroken(broken))
    const digest = hashOf(JSON.stringify(changes))
    if (form?.get('do') !== 'confirm' || form.get('digest') !== digest)
      return {
        html: renderAction({ ...shown, changes, notes: notes.filter(isAboutContent), digest }),
        status: 200,
      }
    write(changes)
    const [left] = changes.filter(({ after }) => after !== undefined)
    return { redirect: name === 'remove' || !left ? '/?note=done' : editAddress(left.path, '&note=done') }
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    return { html: renderAction({ ...shown, problem: error.message }), status: 422 }
  }
}

/** The notes are written for the terminal too: what to type there is no use here. */
const isAboutContent = (note: string) => !note.includes('npm run')

const sayBroken = (findings: Finding[]) =>
  `This would leave something wrong elsewhere. Mend it first: ${findings.map(({ file, form }) => `${file}: ${form}`).join('. ')}.`

const readAnswers = (questions: Question[], form: URLSearchParams | undefined): Answers =>
  new Map(questions.map(({ name }) => [name, form?.get(name)?.trim() ?? '']))

/** The models of which a new file can be begun, with what to ask for. */
const beginnings: Partial<Record<ModelName, { kinds: NewKind[]; label: string; hint: string }>> = {
  Duty: {
    kinds: ['duty'],
    label: 'Title',
    hint: 'What the law says a Local Offer must hold, in a few words.',
  },
  ReadyPack: { kinds: ['pack'], label: 'Title', hint: 'What the pack is for.' },
  Page: {
    kinds: newPageKinds,
    label: 'Title',
    hint: 'The address is made from it. It can be changed later.',
  },
  Contact: { kinds: ['contact'], label: 'Name', hint: 'The name of the service, as it calls itself.' },
  Term: { kinds: ['term'], label: 'Word or phrase', hint: 'As it is written in a sentence.' },
  LawReference: {
    kinds: ['law'],
    label: 'Name',
    hint: 'The Act, Regulations or guidance, by its full name.',
  },
}

/**
 * Asks what a new file needs before its form can be shown. Nothing is written until that form is saved.
 * @param begin keeps the file that is not there yet
 */
export function runNew(
  { query, form }: EditorRequest,
  state: ContentState,
  begin: (change: FileChange) => void,
): Answer {
  const model = (query.get('model') ?? '') as ModelName
  const beginning = Object.hasOwn(beginnings, model) ? beginnings[model] : undefined
  if (!beginning) return { html: renderMessage('There is nothing at this address', ''), status: 404 }
  const questions: Question[] = [{ name: 'title', label: beginning.label, hint: beginning.hint }]
  if (model === 'Page')
    questions.push(
      { name: 'section', label: 'Section', options: listSections(state) },
      {
        name: 'kind',
        label: 'Kind of page',
        options: beginning.kinds.map((value) => ({ value, label: kindLabels[value] ?? value })),
      },
    )
  const answers = readAnswers(questions, form)
  const shown: ActionPage = {
    title: `New ${models[model].one}`,
    intro: 'Nothing is written until you save the form on the next page.',
    address: `/new?model=${model}`,
    back: { href: '/', words: 'All content' },
    next: 'Go to the form',
    questions,
    answers,
  }
  if (!form) return { html: renderAction(shown), status: 200 }
  const kind = beginning.kinds.find((one) => one === answers.get('kind')) ?? beginning.kinds[0]
  try {
    if (!answers.get('title')) throw new PlainError(`Enter a ${beginning.label.toLowerCase()}.`)
    const content = openState(state)
    const { changes } = planNew(content, {
      title: answers.get('title') ?? '',
      kind: kind ?? 'guidance',
      section: answers.get('section'),
    })
    const [change] = changes
    if (!change) throw new Error('Nothing was planned for a new file')
    begin(change)
    return { redirect: editAddress(change.path) }
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    return { html: renderAction({ ...shown, problem: error.message }), status: 422 }
  }
}

const kindLabels: Partial<Record<NewKind, string>> = {
  guidance: 'Guidance',
  'guide-step': 'A step of a guide',
  faq: 'Questions and answers',
  expectations: 'Expectations',
}

/** Where a new page can go: below any page that is a section or a guide. */
function listSections(state: ContentState) {
  return listOptions(state, 'page')
    .filter(({ value }) => state.files.has(`content/pages${value}/index.md`) && value !== '/')
    .map(({ value, label }) => ({ value, label: `${label} (${value})` }))
}
