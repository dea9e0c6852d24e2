import { structuredPatch } from 'diff'
import type { ReactNode } from 'react'
import type { FileChange } from '../editing/file-change'
import type { Option } from './content-state'
import { ErrorSummary, renderPage } from './layout'

/** One thing that an action asks before it can say what it would change. */
export type Question = { name: string; label: string; hint?: string; options?: Option[] }

/** A page for something that is done to whole files: what it asks, then what it would change, then a button. */
export type ActionPage = {
  title: string
  intro: string
  /** Where the form is sent. */
  address: string
  back: { href: string; words: string }
  questions: Question[]
  answers: ReadonlyMap<string, string>
  /** The words on the button below the questions. */
  next: string
  problem?: string
  /** What it would change; undefined while something is still to be answered. */
  changes?: FileChange[]
  /** What else there is to know before doing it. */
  notes?: string[]
  /** A short name for exactly these changes: others are shown again before they are made. */
  digest?: string
  /** The words on the button that does it. */
  confirm?: string
}

/** The page of an action. */
export function renderAction(page: ActionPage): string {
  const { title, problem, changes, questions, answers } = page
  return renderPage(
    problem ? `Error: ${title}` : title,
    <>
      <p>
        <a href={page.back.href}>{page.back.words}</a>
      </p>
      {problem && (
        <ErrorSummary heading="Nothing has been changed">
          <p>{questions[0] ? <a href={`#${questions[0].name}`}>{problem}</a> : problem}</p>
        </ErrorSummary>
      )}
      <h1>{title}</h1>
      <p>{page.intro}</p>
      {questions.length > 0 && (
        <form method="post" action={page.address} className="edit">
          {questions.map((question) => (
            <Ask key={question.name} question={question} value={answers.get(question.name) ?? ''} />
          ))}
          <button type="submit" name="do" value="show" className={changes ? undefined : 'main'}>
            {page.next}
          </button>
        </form>
      )}
      {changes && (
        <section>
          <h2>This will change {changes.length === 1 ? 'one file' : `${changes.length} files`}</h2>
          {page.notes?.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {joinMoves(changes).map((change) => (
            <Change key={change.path} change={change} />
          ))}
          <form method="post" action={page.address}>
            {[...answers].map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="digest" value={page.digest} />
            <div className="buttons">
              <button type="submit" name="do" value="confirm" className="main">
                {page.confirm}
              </button>
              <a href={page.back.href}>Change nothing</a>
            </div>
          </form>
        </section>
      )}
    </>,
  )
}

function Ask({ question, value }: { question: Question; value: string }) {
  const { name, label, hint, options } = question
  const common = { id: name, name, defaultValue: value, 'aria-describedby': hint && `${name}-hint` }
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {options ? (
        <select {...common}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type="text" />
      )}
    </div>
  )
}

/** A file that goes and a new one that comes are one file that moves. */
function joinMoves(changes: FileChange[]): (FileChange & { from?: string })[] {
  const come = changes.filter(({ before }) => before === undefined)
  const gone = changes.filter(({ after }) => after === undefined)
  const [to, from] = [come[0], gone[0]]
  if (!to || !from || come.length > 1 || gone.length > 1) return changes
  const others = changes.filter((change) => change !== to && change !== from)
  return [{ path: to.path, from: from.path, before: from.before, after: to.after }, ...others]
}

/** What happens to one file, line by line. Words say what is added and taken out, not colour alone. */
function Change({ change }: { change: FileChange & { from?: string } }) {
  const { path, from, before, after } = change
  const whole = before === undefined ? 'New file' : after === undefined ? 'Removed' : undefined
  const { hunks } = structuredPatch(path, path, before ?? '', after ?? '', '', '', { context: 1 })
  const lines = (
    <pre>
      {hunks.flatMap(({ lines, newStart }) =>
        lines
          .filter((line) => !line.startsWith('\\'))
          .map((line, index) => <Line key={`${newStart}.${index}`} line={line} />),
      )}
    </pre>
  )
  return (
    <div className="change">
      <h3>
        {whole ?? (from ? 'Moved' : 'Changed')}:{' '}
        <span className="path">{from ? `${from} becomes ${path}` : path}</span>
      </h3>
      {whole ? (
        <details>
          <summary>Show what is in it</summary>
          {lines}
        </details>
      ) : (
        lines
      )}
    </div>
  )
}

function Line({ line }: { line: string }): ReactNode {
  const text = `${line.slice(1)}\n`
  if (line.startsWith('+')) return <ins>+ {text}</ins>
  return line.startsWith('-') ? <del>- {text}</del> : `  ${text}`
}
