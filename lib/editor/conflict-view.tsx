import { Fragment } from 'react'
import { editAddress } from './addresses'
import type { FormValues } from './form-values'
import { formNames } from './form-view'
import { ErrorSummary, renderPage } from './layout'

/** Something that is one way in the file and another in the form. `key` is `body`, `text` or a setting. */
export type Difference = { key: string; label: string; mine: string; theirs: string; take: 'mine' | 'theirs' }

/**
 * The file was changed while the form was open: both versions side by side, and a choice for each difference.
 * All that was typed is in the page, so that nothing is lost whatever is chosen.
 */
export function renderConflict(page: {
  title: string
  file: string
  asText: boolean
  differences: Difference[]
  values: FormValues
  /** The version that the file has now. */
  version: string
}): string {
  const kept = [...page.values].filter(([name]) => name !== formNames.version && name !== 'do')
  return renderPage(
    `Changed by someone else: ${page.title}`,
    <>
      <ErrorSummary heading="This file was changed while you were editing it">
        <p>
          Nothing has been saved yet, and nothing is lost. Choose what to keep of each part that differs, then
          save.
        </p>
      </ErrorSummary>
      <h1>{page.title}</h1>
      <form method="post" action={editAddress(page.file, page.asText ? '&as=text' : '')}>
        <input type="hidden" name={formNames.version} value={page.version} />
        {kept.flatMap(([name, texts]) =>
          texts.map((text, index) => (
            <input key={`${name}.${index}`} type="hidden" name={name} value={text} />
          )),
        )}
        {page.differences.map((one) => (
          <fieldset key={one.key} className="field difference">
            <legend>{one.label}</legend>
            <div className="versions">
              <Version one={one} side="mine" label="Keep what you typed" text={one.mine} other={one.theirs} />
              <Version
                one={one}
                side="theirs"
                label="Keep what is in the file now"
                text={one.theirs}
                other={one.mine}
              />
            </div>
          </fieldset>
        ))}
        <div className="buttons">
          <button type="submit" name="do" value="save" className="main">
            Save what is chosen
          </button>
          <button type="submit" name="do" value="look">
            Go on editing what is chosen
          </button>
          <a href={editAddress(page.file)}>Leave the file as it is now</a>
        </div>
      </form>
    </>,
  )
}

function Version(version: {
  one: Difference
  side: 'mine' | 'theirs'
  label: string
  text: string
  other: string
}) {
  const { one, side, label, text, other } = version
  const shared = new Set(other.split('\n'))
  return (
    <div>
      <label className="option">
        <input type="radio" name={`take.${one.key}`} value={side} defaultChecked={one.take === side} />
        <span>{label}</span>
      </label>
      <pre>
        {text
          ? text.split('\n').map((line, index) => (
              <Fragment key={index}>
                {shared.has(line) ? line : <ins>{line}</ins>}
                {'\n'}
              </Fragment>
            ))
          : 'Nothing'}
      </pre>
    </div>
  )
}
