import { stringify } from 'yaml'
import type { KnownFiles } from '../checks/check-content'
import { type ContentDocument, parseContentFile } from '../checks/parse-content-file'
import type { FileChange } from '../editing/file-change'
import { patchContentFile } from '../editing/patch-content-file'
import { applyEdits, listLineEdits, plainText } from '../editing/text-edits'
import { PlainError } from '../publish/plain-error'
import { runAction, runNew } from './actions'
import { actionNames, editAddress } from './addresses'
import { type Difference, renderConflict } from './conflict-view'
import {
  buildState,
  type ContentState,
  hashOf,
  listObstacles,
  readText,
  titleOf,
  withChanges,
} from './content-state'
import { describeForm, type FormField } from './form-fields'
import { changeRows, type FormValues, fillForm, getValue, isWithin, readForm } from './form-values'
import { type FormPage, formNames, renderForm } from './form-view'
import { renderMessage } from './layout'
import { renderList } from './list-view'
import type { Answer, ContentStore, EditorRequest } from './store'

/** A file that is open in the form: its text as it is on disk, and what it is made of. */
type Open = {
  state: ContentState
  document: ContentDocument
  source: string
  version: string
  /** Whether it is not on disk yet. */
  isNew: boolean
  /** The fields of its form; undefined when it is edited as text. */
  fields: FormField[] | undefined
}

/**
 * The form editor, without its server: what it answers to a request. It keeps in memory what the last save
 * changed, so that it can be undone, and the versions that were opened, to see who changed what.
 * @param store the content on disk
 * @param readToday gives the day, for instance `2026-09-01`
 * @param known what is known of the files from an earlier check
 */
export function createEditor(store: ContentStore, readToday: () => string, known: KnownFiles = new Map()) {
  const memory = { known, documents: new Map<string, ContentDocument>() }
  const opened = new Map<string, string>()
  /** New files that are not saved yet, by their path. */
  const begun = new Map<string, string>()
  let lastSave: FileChange[] | undefined
  let last: { digest: string; state: ContentState } | undefined

  /** The content as it is on disk. It is checked again only when it has changed. */
  function readState(): ContentState {
    const { files, publicFiles } = store.read()
    const today = readToday()
    const digest = hashOf(
      [today, ...publicFiles, ...files.map(({ path, bytes }) => `${path} ${hashOf(bytes ?? '')}`)].join('\n'),
    )
    if (last?.digest !== digest) last = { digest, state: buildState(files, { today, publicFiles, memory }) }
    return last.state
  }

  function write(changes: FileChange[]) {
    store.write(changes)
    lastSave = changes
  }

  function undo(): Answer {
    if (!lastSave)
      return page(renderMessage('There is nothing to undo', 'Only the last save can be undone, once.'), 409)
    const changes = lastSave.map(({ path, before, after }) => ({ path, before: after, after: before }))
    try {
      store.write(changes)
    } catch (error) {
      return page(renderMessage('The last save was not undone', sayPlainly(error)), 409)
    }
    lastSave = undefined
    const [only] = changes.length === 1 ? changes : []
    return { redirect: only?.after === undefined ? '/?note=undone' : editAddress(only.path, '&note=undone') }
  }

  function showForm(open: Open, values: FormValues, more: Partial<FormPage> = {}): string {
    const { state, document, fields, version } = open
    const findings = state.checked.findings.filter(({ file }) => file === document.file)
    return renderForm({ state, document, fields, values, version, findings, stopped: false, ...more })
  }

  function answerForm(request: EditorRequest): Answer {
    const file = request.query.get('file') ?? ''
    const open = openFile(readState(), file, request.query.get('as') === 'text', begun.get(file))
    if (typeof open === 'string') return answerLost(open, request.form)
    opened.set(open.version, open.source)
    const note = open.isNew ? notes.begun : findNote(request.query)
    const undoable = lastSave?.some(({ path }) => path === file)
    if (!request.form) {
      const findings = open.isNew ? { findings: [] } : {}
      return page(showForm(open, fillOpen(open), { note, undo: undoable, ...findings }))
    }
    const values = groupByName(request.form)
    if (!values.has(formNames.end))
      return page(showForm(open, fillOpen(open), { problem: notWhole, stopped: true }), 400)
    return answerPosted(open, values)
  }

  function answerPosted(open: Open, posted: FormValues): Answer {
    const values = takeChosen(open, posted)
    const button = getValue(values, 'do')
    const { file } = open.document
    if (/^(add|remove|up):/.test(button)) {
      const changed = changeRows(values, button)
      return page(
        showForm({ ...open, version: getValue(values, formNames.version) }, changed.values, {
          row: changed.row,
        }),
      )
    }
    let text: string
    try {
      text = applyForm(open, values)
    } catch (error) {
      return page(showForm(open, values, { problem: sayPlainly(error), stopped: true }), 422)
    }
    const { state } = open
    if (button === 'save' && text === open.source && !open.isNew)
      return { redirect: editAddress(file, `${asText(open)}&note=same`) }
    if (button === 'save' && getValue(values, formNames.version) !== open.version)
      return page(showConflict(open, values, opened.get(getValue(values, formNames.version))), 409)
    const change = { path: file, before: open.isNew ? undefined : open.source, after: text }
    const after = withChanges(state, [change])
    const document = after.documents.get(file) ?? open.document
    const findings = after.checked.findings.filter((one) => one.file === file && one.level === 'should')
    const obstacles = listObstacles(state, after, file)
    const shown = { state: after, document, findings: [...obstacles, ...findings] }
    if (button !== 'save')
      return page(
        showForm(open, values, {
          ...shown,
          version: getValue(values, formNames.version),
          note: notes.looked,
        }),
      )
    if (obstacles.length > 0) return page(showForm(open, values, { ...shown, stopped: true }), 422)
    try {
      write([change])
      begun.delete(file)
    } catch (error) {
      return page(showForm(open, values, { ...shown, problem: sayPlainly(error), stopped: true }), 409)
    }
    return { redirect: editAddress(file, `${asText(open)}&note=saved`) }
  }

  return {
    /** Answers one request. It throws only for a fault of the editor itself. */
    answer(request: EditorRequest): Answer {
      const { path, query, form } = request
      const action = actionNames.find((name) => path === `/${name}`)
      if (action) return runAction(action, request, readState(), write)
      if (path === '/new')
        return runNew(request, readState(), (change) => begun.set(change.path, change.after ?? ''))
      if (path === '/edit') return answerForm(request)
      if (path === '/undo' && form) return undo()
      if (path !== '/' || form) return page(renderMessage('There is nothing at this address', ''), 404)
      const read = (name: string) => query.get(name)?.slice(0, 200) ?? ''
      const asked = { show: read('show'), words: read('words'), owner: read('owner') }
      const note = findNote(query)
      return page(renderList(readState(), asked, note, Boolean(lastSave)))
    },
  }
}

const page = (html: string, status = 200): Answer => ({ html, status })

/** What is said after something went well, by its name in the address. */
const notes = {
  saved: 'Saved.',
  same: 'Nothing has changed, so there was nothing to save.',
  begun: 'This is new, and not saved yet.',
  looked: 'Checked, and not saved yet.',
  undone: 'The last save has been undone.',
  done: 'Done.',
}

const findNote = (query: URLSearchParams) =>
  Object.entries(notes).find(([name]) => name === query.get('note'))?.[1]

const notWhole =
  'The form did not arrive whole, so nothing was saved. Go back in your browser and save again.'

const asText = ({ fields }: Open) => (fields ? '' : '&as=text')

/** Words for what a person can do something about. A fault of the editor goes on to whoever started it. */
function sayPlainly(error: unknown): string {
  if (error instanceof PlainError) return error.message
  throw error
}

/** A file of content, by its exact name in the list. @returns what is wrong when it cannot be edited here */
function openFile(
  content: ContentState,
  file: string,
  wantsText: boolean,
  begun: string | undefined,
): Open | string {
  const isNew = begun !== undefined && !content.files.has(file)
  const state = isNew ? withChanges(content, [{ path: file, before: undefined, after: begun }]) : content
  const found = state.files.get(file)
  const document = state.documents.get(file)
  if (!found) return 'This file is not there. It may have been renamed or removed.'
  const source = readText(found)
  if (!document || source === undefined) {
    const [first] = state.checked.findings.filter((one) => one.file === file)
    return first ? `${first.problem} ${first.remedy}` : 'This file cannot be read.'
  }
  const fields = wantsText || !document.settings ? undefined : describeForm(document.model)
  return { state, document, source, version: hashOf(source), isNew, fields }
}

/** The file went away while its form was open: all that was typed is shown, to be copied. */
function answerLost(problem: string, form: URLSearchParams | undefined): Answer {
  const typed = [...(form ?? [])].filter(
    ([name, text]) => text && name !== formNames.version && name !== 'do' && name !== formNames.end,
  )
  return page(
    renderMessage(
      'This file cannot be opened',
      <>
        {problem}
        {typed.length > 0 && ' Nothing has been saved. This is what you typed, for you to copy:'}
        {typed.map(([name, text]) => (
          <pre key={name + text}>{`${name}: ${text}`}</pre>
        ))}
      </>,
    ),
    form ? 409 : 404,
  )
}

function fillOpen(open: Open): FormValues {
  const { document, fields, source } = open
  if (!fields) return new Map([[formNames.text, [plainText(source)]]])
  const values = fillForm(fields, document)
  if (document.file.endsWith('.md')) values.set(formNames.body, [trimBody(document.body).text])
  return values
}

/** The empty lines around the words of a page are no business of the form's. */
function trimBody(body: string) {
  const text = body.replace(/^\n+|\n+$/g, '')
  const at = body.indexOf(text)
  return text
    ? { above: body.slice(0, at), text, below: body.slice(at + text.length) }
    : { above: '\n', text, below: '\n' }
}

/**
 * The text of the file with what the form says.
 * @throws PlainError when a setting cannot be changed without touching another
 */
function applyForm({ document, fields, source }: Open, values: FormValues): string {
  const plain = (name: string) => getValue(values, name).replace(/\r\n?/g, '\n')
  if (!fields) {
    const before = plainText(source)
    const typed = plain(formNames.text)
    const after = before.endsWith('\n') && !typed.endsWith('\n') ? `${typed}\n` : typed
    return values.has(formNames.text) ? applyEdits(source, listLineEdits(before, after, 0)) : source
  }
  const settings = readForm(fields, values, document)
  const { above, text, below } = trimBody(document.body)
  const typed = plain(formNames.body).replace(/^\n+|\n+$/g, '')
  const isSame = !values.has(formNames.body) || typed === text.replace(/\r\n?/g, '\n')
  const change = { settings, ...(!isSame && { body: above + typed + below }) }
  return patchContentFile(source, document.model, change)
}

/** Where a conflict was shown, what was chosen there: the parts to take from the file replace what was typed. */
function takeChosen(open: Open, posted: FormValues): FormValues {
  const values = new Map(posted)
  const there = fillOpen(open)
  for (const [name, [choice]] of posted) {
    if (!name.startsWith('take.')) continue
    values.delete(name)
    if (choice !== 'theirs') continue
    const isPart = (one: string) => isWithin(one, name.slice('take.'.length))
    for (const one of [...values.keys()].filter(isPart)) values.delete(one)
    for (const [one, texts] of there) if (isPart(one)) values.set(one, [...texts])
  }
  return values
}

/** What differs between the file as it is now and what was typed into the form of an older version. */
function showConflict(open: Open, values: FormValues, base: string | undefined): string {
  const { document, fields, source, version } = open
  const bytes = base === undefined ? undefined : new TextEncoder().encode(base)
  const before = bytes && parseContentFile({ path: document.file, bytes }, document.model).document
  const differences: Difference[] = []
  if (!fields)
    differences.push({
      key: 'text',
      label: 'The whole file',
      mine: getValue(values, 'text'),
      theirs: source,
      take: 'mine',
    })
  else {
    const mine = readForm(fields, values, document)
    for (const { name, label } of fields.filter((field) => field.name in mine)) {
      const untouched =
        before && fields.every((field) => field.name !== name || !(name in readForm([field], values, before)))
      differences.push({
        key: name,
        label,
        mine: say(mine[name]),
        theirs: say(document.settings?.[name]),
        take: untouched ? 'theirs' : 'mine',
      })
    }
    const typed = getValue(values, 'body').replace(/\r\n?/g, '\n')
    const theirs = trimBody(document.body).text
    if (values.has('body') && typed.trim() !== theirs.trim())
      differences.push({
        key: 'body',
        label: 'Text of the page',
        mine: typed,
        theirs,
        take: before && trimBody(before.body).text.trim() === typed.trim() ? 'theirs' : 'mine',
      })
  }
  return renderConflict({
    title: titleOf(document),
    file: document.file,
    asText: !fields,
    differences,
    values,
    version,
  })
}

const say = (value: unknown) =>
  value === undefined ? '' : typeof value === 'string' ? value : stringify(value).trimEnd()

/** What a browser sent, by the name of the field. */
function groupByName(form: URLSearchParams): FormValues {
  const values = new Map<string, string[]>()
  for (const [name, value] of form) {
    const texts = values.get(name)
    if (texts) texts.push(value)
    else values.set(name, [value])
  }
  return values
}
