import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { ContentDocument } from '../checks/parse-content-file'
import { renderMarkdown } from '../markdown/render-markdown'
import { contactAddress, documentId, lawAddress } from '../site/urls'
import { type ContentState, readWords, titleOf } from './content-state'

type Children = { children?: ReactNode }

/**
 * How a file will read: a page or a meaning through the Markdown of the site, sanitised, and a contact or a law
 * reference as its card. The site's own look is in `npm run preview`.
 * @returns undefined for files that are not shown by themselves
 */
export function Preview({ document, state }: { document: ContentDocument; state: ContentState }) {
  switch (document.model) {
    case 'Page':
      return (
        <>
          <p className="preview-title">{titleOf(document)}</p>
          <p>{readWords(document, 'summary')}</p>
          <Words document={document} state={state} />
          {listShown(document, 'contacts').map((id) => (
            <Card key={id} state={state} file={`content/contacts/${id}.yaml`} />
          ))}
        </>
      )
    case 'Term':
      return (
        <>
          <p className="preview-title">{titleOf(document)}</p>
          <Words document={document} state={state} />
        </>
      )
    case 'Contact':
    case 'LawReference':
      return <Card state={state} file={document.file} />
    default:
      return undefined
  }
}

/** The contacts that stand below a page and not already in its words. */
function listShown(document: ContentDocument, key: string): string[] {
  const ids = document.settings?.[key]
  const inWords = renderMarkdown(document.body).directives.contact
  return (Array.isArray(ids) ? ids.map(String) : []).filter((id) => !inWords.includes(id))
}

function Words({ document, state }: { document: ContentDocument; state: ContentState }) {
  const components = {
    'site-callout': ({ type, title, children }: Children & { type?: string; title?: string }) => (
      <div className={`callout ${type ?? 'note'}`}>
        {title && <p className="preview-title">{title}</p>}
        {children}
      </div>
    ),
    'site-steps': ({ children }: Children) => <div>{children}</div>,
    'site-professionals': ({ children }: Children) => <section className="callout">{children}</section>,
    'site-contact': ({ id = '' }: { id?: string }) => (
      <Card state={state} file={`content${contactAddress(id)}.yaml`} />
    ),
    'site-law': ({ id = '' }: { id?: string }) => (
      <Card state={state} file={`content${lawAddress(id)}.yaml`} />
    ),
    'site-cycle': () => <p className="callout">The picture of the guide and its steps</p>,
    // One level down, because they stand below a heading of the editor; and without their names, which fields have.
    h2: ({ children }: Children) => <h3>{children}</h3>,
    h3: ({ children }: Children) => <h4>{children}</h4>,
    h4: ({ children }: Children) => <h5>{children}</h5>,
    // Links of the words lead to the site, which does not run here.
    a: ({ href, children }: Children & { href?: string }) => (
      <span className="preview-link" title={href}>
        {children}
      </span>
    ),
  }
  return (
    <>
      {toJsxRuntime(renderMarkdown(document.body).tree, {
        Fragment,
        jsx,
        jsxs,
        components: components as never,
      })}
    </>
  )
}

/** A contact or a law reference as readers see it, in short. */
function Card({ state, file }: { state: ContentState; file: string }) {
  const document = state.documents.get(file)
  if (!document) return <p className="callout">{documentId(file) || 'What this names'} is not there.</p>
  const { phone } = document.settings ?? {}
  const numbers = (Array.isArray(phone) ? phone : []).filter((one) => typeof one === 'object' && one !== null)
  return (
    <div className="card">
      <p className="preview-title">{titleOf(document)}</p>
      <p>{readWords(document, 'whatFor') || readWords(document, 'paraphrase')}</p>
      {numbers.map(({ label, number, hours }) => (
        <p key={`${label} ${number}`}>
          {String(label ?? 'Telephone')}: <strong>{String(number ?? '')}</strong>
          {hours && <span className="more">{String(hours)}</span>}
        </p>
      ))}
      {['email', 'web', 'hours', 'postcode']
        .filter((key) => readWords(document, key))
        .map((key) => (
          <p key={key}>{readWords(document, key)}</p>
        ))}
    </div>
  )
}
