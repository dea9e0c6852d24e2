import { Breadcrumbs } from './breadcrumbs'

type SimplePageProps = {
  title: string
  summary?: string
  above?: { title: string; address: string }[]
  children: React.ReactNode
}

/** A page that is made from data, not written: a list, a contact, a message. */
export function SimplePage({ title, summary, above = [], children }: SimplePageProps) {
  return (
    <>
      <Breadcrumbs pages={above} />
      <main id="content" className="wrap pt-3 pb-12" tabIndex={-1}>
        <h1>{title}</h1>
        {summary && <p className="mt-2 mb-4 max-w-[38rem] text-[1.15rem] text-soft">{summary}</p>}
        {children}
      </main>
    </>
  )
}
