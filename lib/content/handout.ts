import type { Root } from 'hast'
import {
  chooseEssentials,
  countTextLines,
  listQuestions,
  listTermsUsed,
  prepareForPaper,
} from '../markdown/essentials'
import { renderMarkdown } from '../markdown/render-markdown'
import { type ContactView, getContactView } from './contacts'
import { getPageView, type PageView } from './page-view'
import { getPage, type PageSummary } from './pages'
import { getSite } from './settings'

/**
 * Lines of 14-point type on two sides of A4, less those that stay empty below what is kept in one piece.
 * tests/e2e/handouts.spec.ts counts the sides in Chromium.
 */
const linesOfPaper = 81
/** Lines for notes and for the code with the address, on each. */
const notesAndFoot = 16
/** Of those that are left, what words explained may take, with their heading. */
const wordsLines = 12
const wordsHeading = 2

/** A page for a meeting, on one or two sides of paper. */
export type Handout = {
  page: PageSummary
  ancestors: PageSummary[]
  tree: Root
  /** The parts of the page that there was no room for. */
  notShown: string[]
  words: PageView['words']
  law: PageView['law']
  contact: ContactView
  /** Whether the page has a sheet of questions too. */
  hasQuestions: boolean
}

/** The sheet of a page's questions, to write the answers on. */
export type QuestionSheet = Omit<Handout, 'tree' | 'words' | 'law' | 'hasQuestions'> & { questions: string[] }

/**
 * The essentials of the page at an address, or undefined where there is no page.
 * @param today the day on which the age of contact details is reckoned, `2026-11-22`
 */
export function getHandout(address: string, today: string): Handout | undefined {
  const view = getPageView(address, today)
  if (!view) return undefined
  const { page, ancestors } = view
  const asks = listQuestions(view.tree).length > 0
  const contact = chooseContact(page, today)
  const room = linesOfPaper - countHead(page) - countContact(contact) - notesAndFoot
  const listWords = (tree: Root, lines: number) => {
    const used = new Set(listTermsUsed(tree))
    return takeWhile(
      view.words.filter(({ id }) => used.has(id)),
      countWord,
      lines - wordsHeading,
    )
  }
  // Where fewer words want explaining, more of the page has room.
  const first = chooseEssentials(view.tree, room - wordsLines)
  const needed = countWords(listWords(first.tree, wordsLines + first.linesLeft))
  const { tree, notShown, linesLeft } = chooseEssentials(view.tree, room - needed)
  const words = listWords(tree, needed + linesLeft)
  return {
    page,
    ancestors,
    tree: prepareForPaper(tree, address),
    notShown,
    words,
    law: view.law,
    contact,
    hasQuestions: asks,
  }
}

const countWord = ({ name, term, text }: PageView['words'][number]) =>
  countTextLines(`${name} (${term}): ${text}`) + 0.5

const countWords = (words: PageView['words']) =>
  words.length === 0 ? 0 : words.reduce((lines, word) => lines + countWord(word), wordsHeading)

// Without one of these a page asks nothing, and need not be rendered to know. `&#63;` is a question mark too.
const mayAsk = /[?&]|questions/i

/** Whether the page at an address has questions for a sheet of its own. */
export function hasQuestions(address: string): boolean {
  const { markdown = '' } = getPage(address) ?? {}
  return mayAsk.test(markdown) && listQuestions(renderMarkdown(markdown).tree).length > 0
}

/** The questions of the page at an address; undefined where there is no page, or it asks nothing. */
export function getQuestionSheet(address: string, today: string): QuestionSheet | undefined {
  const view = getPageView(address, today)
  const all = view ? listQuestions(view.tree) : []
  if (!view || all.length === 0) return undefined
  const { page } = view
  const contact = chooseContact(page, today)
  const room = linesOfPaper - countHead(page) - countContact(contact) - notesAndFoot
  // Each question has two lines to write the answer on.
  const questions = takeWhile(all, (question) => countTextLines(question) + 3.5, room)
  return { page, ancestors: view.ancestors, questions, notShown: all.slice(questions.length), contact }
}

const countHead = ({ title, summary }: PageSummary) =>
  2 * countTextLines(title, 35) + countTextLines(summary, 60) + 1

/** Who to ask: the first contact of the page, or that of the site. */
const chooseContact = (page: PageSummary, today: string) =>
  getContactView(page.contacts[0] ?? getSite().defaultContact, today)

const countContact = ({ whatFor, phone, email, web, hours, address, age }: ContactView) =>
  [email, web, hours].filter(Boolean).length +
  countTextLines(whatFor) +
  countTextLines(age.text) +
  phone.length * 2 +
  (phone.length === 0 && !email ? address.length + 1 : 0) +
  3

/** The first of a list, as long as there is room for them. */
function takeWhile<One>(list: One[], lines: (one: One) => number, room: number): One[] {
  let left = room
  const end = list.findIndex((one) => {
    left -= lines(one)
    return left < 0
  })
  return end < 0 ? list : list.slice(0, end)
}
