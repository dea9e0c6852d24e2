import { Fragment } from 'react'
import type { Excerpt } from '@/lib/search/excerpt'

/** A piece of text with the words that a search found marked in it. */
export function MarkedText({ text, marks }: Excerpt) {
  const ends = [0, ...marks.map(({ to }) => to)]
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
