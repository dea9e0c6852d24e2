import { formatDate } from '../../site/dates'
import { listValues } from '../collect-site'
import { buildFinding, type Finding, type Place } from '../finding'
import { guessDate } from '../guess-date'
import type { FileRule } from '../rule'

/** Something that the house style, which is that of GOV.UK, writes otherwise. */
type Slip = { rule: 'date-style' | 'time-style' | 'phone-style'; written: string; better: string }

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const outside = '(?<![\\p{L}\\p{N}./:@-])'

/** Whole dates in any form: what is not as "4 June 2017" is written again. */
const wholeDate = new RegExp(
  `${outside}(?:\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? \\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?![\\p{L}\\p{N}/-])`,
  'gu',
)
const dayWithEnding = new RegExp(
  `${outside}(\\d{1,2})(?:st|nd|rd|th)(?: of)? (${month})(?!\\p{L})(?!,? \\d{4})`,
  'gu',
)
const time = /(?<![\p{L}\p{N}.:])(\d{1,2})(?:[.:](\d{2}))? ?([ap])(?:\.m\.?|m(?![\p{L}\p{N}]))/giu
const timeOfDay = /(?<![\p{L}\p{N}.:])(1[3-9]|2[0-3])[.:]([0-5]\d)(?![\p{L}\p{N}:]|[.]\d)/gu
const timeRange =
  /(?<![\p{L}\p{N}.:])\d{1,2}(?:[.:]\d{2})?(?:am|pm)? ?[-–—] ?\d{1,2}(?:[.:]\d{2})?(?:am|pm)(?!\p{L})/gu
const noon = /(?<![\p{L}\p{N}.:])12(?:[.:]00)? ?noon(?!\p{L})/giu
const phone = /(?<![\p{L}\p{N}£.,/-])(?:\+44 ?(?:\(0\) ?)?|\(?0)\d[\d ()-]{7,13}\d(?![\p{L}\p{N}/-])/gu
const phoneLabel = /(?<![\p{L}\p{N}])(?:Tel|Mob)(?:[.:]|(?= ?\d))\.?:?/gu

/** Most sentences have none of this, and then none of the patterns above has to be tried. */
const mayHoldSlip = /\d|Tel|Mob/

/** Dates, times and telephone numbers are written as everywhere on the site. */
export const checkHouseStyle: FileRule = ({ model, settings, passages, placeOf, bodyPlaceOf }) => {
  const findings: Finding[] = []
  const add = (place: Place, { rule, written, better }: Slip) =>
    findings.push(buildFinding(place, rule, written, better))
  for (const { node, text } of passages)
    for (const { index, ...slip } of listSlips(text.replaceAll('\n', ' '))) {
      const lines = text.slice(0, index).split('\n').length - 1
      add(bodyPlaceOf({ line: (node.position?.start.line ?? 1) + lines }), slip)
    }
  if (model !== 'Contact') return findings
  // A number with anything but digits in it is no number to the model, which rules/setting-values.ts reports.
  for (const { value, path } of listValues({ settings }, ['phone', '*', 'number']))
    if (/^[+\d ]+$/.test(value)) for (const slip of listPhones(value)) add(placeOf(path), slip)
  return findings
}

function listSlips(text: string): (Slip & { index: number })[] {
  if (!mayHoldSlip.test(text)) return []
  const found: (Slip & { index: number })[] = []
  const look = (
    rule: Slip['rule'],
    pattern: RegExp,
    rewrite: (match: RegExpExecArray) => string | undefined,
  ) => {
    for (const match of text.matchAll(pattern)) {
      const [written] = match
      const better = rewrite(match)
      const inside = found.some(
        ({ index, ...one }) => match.index < index + one.written.length && index <= match.index,
      )
      if (better && better !== written && !inside) found.push({ rule, written, better, index: match.index })
    }
  }
  look('date-style', wholeDate, ([written]) => {
    const guess = guessDate(written) ?? (/^\d{4}-\d\d-\d\d$/.test(written) ? written : undefined)
    return guess && formatDate(guess)
  })
  look('date-style', dayWithEnding, ([, day, name]) => `${day} ${name}`)
  look('time-style', timeRange, ([written]) => written.replace(/ ?[-–—] ?/, ' to '))
  look('time-style', noon, () => 'midday')
  look('time-style', time, ([, hour = '', minutes, half = '']) =>
    writeTime(Number(hour), minutes, half.toLowerCase()),
  )
  look('time-style', timeOfDay, ([, hour, minutes]) => writeTime(Number(hour) - 12, minutes, 'p'))
  look('phone-style', phoneLabel, ([written]) => (written.startsWith('T') ? 'Telephone:' : 'Mobile phone:'))
  return [...found, ...listPhones(text)].sort((a, b) => a.index - b.index)
}

/** 5:30pm, 10am, midday. An hour that no clock has is no time. */
function writeTime(hour: number, minutes: string | undefined, half: string): string | undefined {
  if (hour < 1 || hour > 12 || Number(minutes ?? 0) > 59) return undefined
  const past = minutes && minutes !== '00' ? `:${minutes}` : ''
  if (hour === 12 && !past) return half === 'p' ? 'midday' : 'midnight'
  return `${hour}${past}${half}m`
}

/** Telephone numbers in one piece, or with dashes and brackets. */
const listPhones = (text: string) =>
  [...text.matchAll(phone)].flatMap(({ 0: written, index }): (Slip & { index: number })[] => {
    const better = spacePhone(written)
    return better && !/^0\d+( \d+)+$/.test(written) ? [{ rule: 'phone-style', written, better, index }] : []
  })

/** The one telephone number in a text as the house style writes it; undefined when there is none, or there are more. */
export function findPhone(text: string): string | undefined {
  const [found, ...others] = text.matchAll(phone)
  return found && others.length === 0 ? spacePhone(found[0]) : undefined
}

/** A number in the groups that people in the United Kingdom say it in; undefined when it is not whole. */
function spacePhone(written: string): string | undefined {
  const digits = written.replace(/\D/g, '').replace(/^44(?=\d{10}$|0\d{10}$)0?/, '0')
  if (!/^0\d{9,10}$/.test(digits)) return undefined
  const groups = /^07/.test(digits)
    ? /^(\d{5})(\d{3})(\d+)$/
    : /^02/.test(digits)
      ? /^(\d{3})(\d{4})(\d+)$/
      : /^(0[389]|01[1]|01\d1)/.test(digits)
        ? /^(\d{4})(\d{3})(\d+)$/
        : /^(\d{5})(\d+)$/
  return groups.exec(digits)?.slice(1).join(' ') ?? digits
}
