import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { today } from '@/app/today'
import { HandoutSheet, MeetingSheet } from '@/components/content/handout'
import { getHandout, getQuestionSheet, hasQuestions } from '@/lib/content/handout'
import { getPage, listPages } from '@/lib/content/pages'
import { getSite } from '@/lib/content/settings'
import { buildMetadata } from '@/lib/site/metadata'
import { handoutAddress, questionsAddress } from '@/lib/site/urls'

type Props = { params: Promise<{ path: string[] }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listPages().flatMap(({ address }) => [
    { path: handoutAddress(address).split('/').slice(2) },
    ...(hasQuestions(address) ? [{ path: questionsAddress(address).split('/').slice(2) }] : []),
  ])
}

/** The page that a sheet is made from. Where the last part is `questions`, it is the sheet of its questions. */
async function find({ params }: Props) {
  const { path } = await params
  const isQuestions = path.at(-1) === 'questions'
  return { address: `/${path.slice(0, isQuestions ? -1 : undefined).join('/')}`, isQuestions }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { address, isQuestions } = await find(props)
  const page = getPage(address)
  if (!page) return {}
  const own = isQuestions
    ? { title: `Questions to ask: ${page.title}`, address: questionsAddress(address) }
    : { title: `Handout: ${page.title}`, address: handoutAddress(address) }
  // Search engines should lead to the page itself.
  return { ...buildMetadata({ summary: page.summary, ...own }), robots: { index: false } }
}

export default async function HandoutPage(props: Props) {
  const { address, isQuestions } = await find(props)
  const { origin, council, title } = getSite()
  const paper = { url: origin + address, publisher: `${council}, ${title}` }
  if (isQuestions) {
    const sheet = getQuestionSheet(address, today)
    if (!sheet) notFound()
    const links = [{ label: 'Handout', address: handoutAddress(address) }]
    return <MeetingSheet sheet={sheet} {...paper} links={links} />
  }
  const handout = getHandout(address, today)
  if (!handout) notFound()
  const links = handout.hasQuestions
    ? [{ label: 'Questions to ask', address: questionsAddress(address) }]
    : []
  return <HandoutSheet handout={handout} {...paper} links={links} />
}
