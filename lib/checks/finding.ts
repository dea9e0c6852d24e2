import { type Message, messages } from './messages'

/** The name of a rule: it is the name of its words in messages.ts. */
export type RuleName = keyof typeof messages.must | keyof typeof messages.should

/** One thing that an editor must or should put right. `file` is for instance `content/pages/index.md`. */
export type Finding = {
  file: string
  line: number
  column?: number
  level: 'must' | 'should'
  rule: RuleName
  /** What is wrong, in the editor's own words. */
  problem: string
  /** What to type. */
  remedy: string
  /** The same for someone who has the form in front of them: one message, as GOV.UK writes them. */
  form: string
  /**
   * What it is about, for the form to show it beside: the path of a setting joined by full stops (`summary`,
   * `phone.0.number`, `contacts` for the list as a whole), or `body` for the text. Nothing for the whole file.
   * A mistyped setting has the one that was meant; one that the model does not have is still named here.
   */
  field?: string
  /** The file that is named here and is not there, for instance `content/contacts/sendiass.yaml`. */
  missing?: string
}

export type CheckResult = {
  findings: Finding[]
  filesChecked: number
  /** How many things must be put right in other files, when only some files were asked for. */
  mustElsewhere?: number
}

/** Where a finding is: the line counts from 1 in the whole file. `field` and `missing` are those of Finding. */
export type Place = { file: string; line: number; column?: number; field?: string; missing?: string }

type Words<Rule extends RuleName> = Parameters<(typeof messages.must & typeof messages.should)[Rule]>

/** A finding at a place, in the words that messages.ts has for the rule. */
export function buildFinding<Rule extends RuleName>(
  place: Place,
  rule: Rule,
  ...words: Words<Rule>
): Finding {
  const level = rule in messages.must ? 'must' : 'should'
  const write = { ...messages.must, ...messages.should }[rule] as (...words: Words<Rule>) => Message
  const message = write(...words)
  const tidy = (text: string) => shorten(printable(text))
  return {
    ...place,
    level,
    rule,
    problem: tidy(message.problem),
    remedy: tidy(message.remedy),
    form: tidy(message.form),
  }
}

/** The longest description of a setting is shorter; what is longer quotes a whole file. */
const longestText = 500
const shorten = (text: string) => (text.length > longestText ? `${text.slice(0, longestText)}…` : text)

/** Text from a file may hold anything: what moves the cursor or turns the writing round is taken out. */
export const printable = (text: string) =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
