import { addressOf } from '../checks/collect-site'
import type { Finding } from '../checks/finding'
import type { ContentDocument } from '../checks/parse-content-file'
import { actionAddress, editAddress } from './addresses'
import { type ContentState, listOptions, readText, titleOf } from './content-state'
import { anchorOf, Field, type FieldMessages, type FormContext, Messages } from './field-view'
import type { FormField, Target } from './form-fields'
import { canShow, type FormValues, findFieldName, getValue } from './form-values'
import { ErrorSummary, Notice, renderPage } from './layout'
import { Preview } from './preview'

/** The names of the fields that every form has, besides those of its settings. */
export const formNames = {
  /** The words below the settings of a page. */
  body: 'body',
  /** The whole file, when it is edited as text. */
  text: 'text',
  /** Which version of the file the form was made from. */
  version: 'version',
  /** The last field: without it the form did not arrive whole. */
  end: 'end',
} as const

/** Title and summary stand above the text, and the rest below it. */
const fieldsAboveText = 2

/** What a page with a form shows. */
export type FormPage = {
  /** The content with what has been typed so far. */
  state: ContentState
  document: ContentDocument
  /** The fields of the form; undefined to edit the file as text. */
  fields: FormField[] | undefined
  values: FormValues
  version: string
  findings: Finding[]
  /** Whether a save was stopped. */
  stopped: boolean
  /** What stopped it that is no finding of the check. */
  problem?: string | undefined
  note?: string | undefined
  undo?: boolean | undefined
  row?: string | undefined
}

/** A message with the place in the form where it can be put right; none when it is about another file. */
type Placed = { level: 'must' | 'should'; text: string; name: string | undefined; file: string }

/** The form of one file, with what the check says beside the fields, and how it will read. */
export function renderForm(page: FormPage): string {
  const { state, document, fields, values, stopped } = page
  const placed = page.findings.map((finding) => place(finding, page))
  const messages = groupMessages(placed)
  const form: FormContext = {
    values,
    messages,
    options: rememberOptions(state),
    unshown: new Set(
      (fields ?? []).filter((one) => !canShow(one, document.settings?.[one.name])).map(({ name }) => name),
    ),
    row: page.row,
  }
  const must = placed.filter(({ level }) => level === 'must')
  const should = placed.filter(({ level }) => level === 'should')
  const title = titleOf(document)
  const preview = Preview({ document, state })
  return renderPage(
    stopped ? `Error: ${title}` : title,
    <>
      <p>
        <a href="/">All content</a>
      </p>
      {page.note && <Notice undo={page.undo}>{page.note}</Notice>}
      {(must.length > 0 || page.problem) && (
        <ErrorSummary
          heading={stopped ? 'Not saved: there is a problem' : 'To put right before it can be saved'}
        >
          {page.problem && <p>{page.problem}</p>}
          <Links placed={must} form={form} file={document.file} />
        </ErrorSummary>
      )}
      <h1>{title}</h1>
      <p className="more">
        {document.model === 'Page' ? `${addressOf(document)} · ${document.file}` : document.file}
      </p>
      <Actions document={document} isText={!fields} />
      {should.length > 0 && (
        <details className="advices">
          <summary>Worth putting right ({should.length}). This does not stop you from saving.</summary>
          <Links placed={should} form={form} file={document.file} />
        </details>
      )}
      <div className={preview ? 'beside' : undefined}>
        <form method="post" action={editAddress(document.file, fields ? '' : '&as=text')} className="edit">
          <SaveButtons />
          <input type="hidden" name={formNames.version} value={page.version} />
          {fields?.slice(0, fieldsAboveText).map((field) => (
            <Field key={field.name} field={field} form={form} />
          ))}
          {fields && values.has(formNames.body) && (
            <TextBox name={formNames.body} label="Text of the page" form={form} rows={20} />
          )}
          {fields?.slice(fieldsAboveText).map((field) => (
            <Field key={field.name} field={field} form={form} />
          ))}
          {!fields && <TextBox name={formNames.text} label="The whole file" form={form} rows={30} />}
          <input type="hidden" name={formNames.end} value="yes" />
          <SaveButtons />
        </form>
        {preview && (
          <section className="preview" aria-label="How it reads">
            <h2>How it reads</h2>
            <div className="preview-page">{preview}</div>
          </section>
        )}
      </div>
    </>,
  )
}

function SaveButtons() {
  return (
    <div className="buttons">
      <button type="submit" name="do" value="save" className="main">
        Save
      </button>
      <button type="submit" name="do" value="look">
        Check and preview
      </button>
    </div>
  )
}

function Actions({ document, isText }: { document: ContentDocument; isText: boolean }) {
  const { file, model } = document
  return (
    <ul className="actions">
      {model === 'Page' && (
        <>
          <li>
            <a className="button" href={actionAddress('review', file)}>
              I have reviewed this page today
            </a>
          </li>
          <li>
            <a href={actionAddress('rename', file)}>Change its address</a>
          </li>
          <li>
            <a href={actionAddress('remove', file)}>Remove it</a>
          </li>
        </>
      )}
      <li>
        {isText ? (
          <a href={editAddress(file)}>Edit as a form</a>
        ) : (
          <a href={editAddress(file, '&as=text')}>Edit the file as text</a>
        )}
      </li>
    </ul>
  )
}

function TextBox({
  name,
  label,
  form,
  rows,
}: {
  name: string
  label: string
  form: FormContext
  rows: number
}) {
  const messages = form.messages.get(name) ?? []
  const isWrong = messages.some(({ level }) => level === 'must')
  return (
    <div className={isWrong ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <div id={`${name}-message`}>
        <Messages messages={messages} />
      </div>
      <textarea
        id={name}
        name={name}
        rows={rows}
        className="text"
        spellCheck
        defaultValue={getValue(form.values, name)}
        aria-describedby={`${name}-message`}
        aria-invalid={isWrong || undefined}
      />
    </div>
  )
}

/** Messages as links to their fields. One about another file says which, and leads there. */
function Links({ placed, form, file }: { placed: Placed[]; form: FormContext; file: string }) {
  return (
    <ul>
      {placed.map((one) => (
        <li key={`${one.file} ${one.name} ${one.text}`}>
          {one.name !== undefined && <a href={`#${anchorOf(one.name, form)}`}>{one.text}</a>}
          {one.name === undefined && one.file === file && one.text}
          {one.file !== file && (
            <>
              <a href={editAddress(one.file)}>{one.file}</a>: {one.text}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Finds the field that a finding is about. What is wrong in the words is quoted with its line. */
function place(finding: Finding, { document, fields, values, state }: FormPage): Placed {
  const { level, file, form, field, line } = finding
  if (file !== document.file) return { level, file, text: form, name: undefined }
  if (!fields) return { level, file, text: `Line ${line}: ${form}. ${finding.remedy}`, name: formNames.text }
  if (field === formNames.body) {
    const source = state.files.get(file)
    const written = ((source && readText(source)) ?? '').split(/\r?\n/)[line - 1]?.trim() ?? ''
    const quoted = written.length > 60 ? `${written.slice(0, 59)}…` : written
    return { level, file, text: quoted ? `${form} (at “${quoted}”)` : form, name: formNames.body }
  }
  return { level, file, text: form, name: field && findFieldName(fields, field, values) }
}

function groupMessages(placed: Placed[]): FieldMessages {
  const messages = new Map<string, { level: 'must' | 'should'; text: string }[]>()
  for (const { name, level, text } of placed)
    if (name !== undefined) messages.set(name, [...(messages.get(name) ?? []), { level, text }])
  return messages
}

/** The same list of names serves many fields of one form. */
function rememberOptions(state: ContentState): FormContext['options'] {
  const known = new Map<Target, ReturnType<typeof listOptions>>()
  return (target) => {
    const options = known.get(target) ?? listOptions(state, target)
    known.set(target, options)
    return options
  }
}
