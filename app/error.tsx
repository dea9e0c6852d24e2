'use client'

// Next requires this one to be a client component. lib/server shows the published error page instead, so
// this is seen only under `next dev` and plain `next start`.
export default function ErrorPage() {
  return (
    <main id="content" className="wrap py-8">
      <h1>Something has gone wrong</h1>
      <p>This page could not be shown. Try again in a minute.</p>
    </main>
  )
}
