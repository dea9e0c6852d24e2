import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** One page of the editor, as a whole file of HTML. `title` stands in the tab of the browser. */
export function renderPage(title: string, body: ReactNode): string {
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Content editor`}</title>
        <link rel="stylesheet" href="/editor.css" />
        <link rel="icon" href="/favicon.svg" />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the main part
        </a>
        <header>
          <div className="wrap">
            <a href="/">Content editor</a>
            <span>On this computer only</span>
          </div>
        </header>
        <main id="main" className="wrap">
          {body}
        </main>
      </body>
    </html>,
  )}`
}

/** What went well, with a way to take it back where there is one. */
export function Notice({ children, undo }: { children: ReactNode; undo?: boolean | undefined }) {
  return (
    <div className="notice" role="status">
      {children}
      {undo && (
        <form method="post" action="/undo">
          <button type="submit">Undo this save</button>
        </form>
      )}
    </div>
  )
}

/** Something that needs the editor first: a list of messages, each a link to where to put it right. */
export function ErrorSummary({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="errors" role="alert" tabIndex={-1} autoFocus>
      <h2>{heading}</h2>
      {children}
    </div>
  )
}

/** A page that only says something, and leads back to the list. */
export function renderMessage(heading: string, text: ReactNode): string {
  return renderPage(
    heading,
    <>
      <h1>{heading}</h1>
      <p>{text}</p>
      <p>
        <a href="/">Go to the list</a>
      </p>
    </>,
  )
}
