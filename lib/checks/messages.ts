import { type ModelName, models } from '../content/schemas'
import { formatDate } from '../site/dates'
import { askFor, labelSetting } from './setting-labels'

/**
 * All the words that the check says. Each message tells what is wrong, quoting what the editor wrote, and
 * then what to type. They are read by people who have never programmed: tests/unit/checks/messages.test.ts
 * keeps out the words of programmers.
 */
export type Message = {
  /** For the file: what is wrong, quoting what is written there. */
  problem: string
  /** For the file: what to type. */
  remedy: string
  /** For the form: both in one, as GOV.UK writes error messages. The form has the field beside it. */
  form: string
}

function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text
  return short.includes('"') ? `“${short}”` : `"${short}"`
}
const orList = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const andList = new Intl.ListFormat('en-GB')
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

/** A value in quotes, as it must be written in a settings block. */
const inQuotes = (text: string) => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`)

/** A value without the quotes around it, or without the one quote that was opened and never closed. */
const withoutQuotes = (value: string) =>
  value.replace(/^(["'])(.*)\1$/, '$2').replace(/^"([^"]*)$|^'([^']*)$/, '$1$2')

/** A value without the quotes of a word processor around it, which are letters like any other here. */
export const withoutCurly = (value: string) => value.replace(/^[“”](.*)[“”]$/, '$1')

/** Whether an address is that of a document or a picture, and of no page. */
const isFile = (address: string) => /\.(?!(md|html?|aspx?|php)$)\w+$/i.test(address)

const titleCase = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

/** What the values of some settings are, and how one is written. */
const valueForms: Record<string, { what: string; like: string }> = {
  email: { what: 'an email address', like: 'help@example.org' },
  number: { what: 'a telephone number', like: '01632 960123' },
  web: { what: 'a whole web address', like: 'https://www.example.org' },
  url: { what: 'a whole web address', like: 'https://www.example.org' },
  councilWebsite: { what: 'a whole web address', like: 'https://www.example.gov.uk' },
  postcode: { what: 'a postcode in capitals with a space', like: 'LE15 6HP' },
  brand: { what: 'a colour', like: '#0a4a52' },
  accent: { what: 'a colour', like: '#ffc83d' },
}

/** Why there is no such date: "a year has no month 13", "February 2027 has no day 31". */
function sayImpossible(date: string): string {
  const [, month = 0, day = 0] = date.split('-').map(Number)
  if (month < 1 || month > 12) return `a year has no month ${month}`
  return `${formatDate(date.slice(0, 7))} has no day ${day}`
}

const didYouMean = (near: string | undefined, otherwise: string) =>
  near ? `Did you mean ${quote(near)}?` : otherwise

/** The folder of the files of a model, and the end of their names. */
const placeOf = (model: ModelName) => ({
  place: `content/${models[model].files.split('/')[0]}`,
  example: models[model].files.replace(/.*(?=\.)/, ''),
})

const must = {
  // The file itself

  'file-unreadable': () => ({
    problem: 'This file could not be opened.',
    remedy: 'Check that it is not open in another program, and that you are allowed to read it.',
    form: 'This page could not be opened. Close it in other programs, then try again',
  }),
  'file-too-large': () => ({
    problem: 'This file is over 1 MB, which is more than any page needs.',
    remedy: 'Split it into several pages. Put a large document in the public folder and link to it.',
    form: 'This page is over 1 MB. Split it into several pages',
  }),
  'file-not-utf-8': () => ({
    problem: 'Letters such as é or £ would come out wrong, because this file is not saved as UTF-8.',
    remedy: 'Save it again as UTF-8. In Notepad choose File, Save as, and Encoding: UTF-8.',
    form: 'This file is not saved as UTF-8, so letters such as é would come out wrong. Open it in Notepad and choose File, Save as, Encoding: UTF-8',
  }),
  'file-invisible-sign': () => ({
    problem: 'This line holds an invisible sign (NUL) that no page can show.',
    remedy: 'Delete the whole line and type it again.',
    form: 'Delete the invisible sign (NUL), and type the words around it again',
  }),
  'file-empty': () => ({
    problem: 'This file is empty.',
    remedy: 'Bring the words back (in GitHub Desktop: right-click it, Discard changes), or delete the file.',
    form: 'This file is empty. Bring the words back (in GitHub Desktop: right-click it, Discard changes), or delete the file',
  }),
  'file-two-versions': () => ({
    problem: 'Two people changed these lines, and git wrote down both.',
    remedy:
      'Keep the words that are right, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    form: 'Two people changed this file, and git wrote down both. Open it in a text editor, keep the words that are right, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>',
  }),
  'file-name': (name: string, better: string) => ({
    problem: `${quote(name)} becomes part of a web address, so it can only have small letters, digits and dashes.`,
    remedy: better ? `Name it ${quote(better)}.` : 'Give it a name such as "short-breaks".',
    form: `Change the name ${quote(name)}${better ? ` to ${quote(better)}` : ''}: it can only have small letters, digits and dashes`,
  }),
  'file-copy': (name: string) => ({
    problem: `${quote(name)} looks like a copy that a program made, so the site does not use it.`,
    remedy:
      'Keep the file that is right, and delete this one. If you need both, give it a name such as "short-breaks".',
    form: `Delete ${quote(name)}, which looks like a copy that a program made, or give it a name of small letters, digits and dashes`,
  }),
  'file-place': (near: string | undefined) => ({
    problem: 'The site does not use a file with this name in this place.',
    remedy: didYouMean(
      near,
      'Pages (.md) go in content/pages, glossary words (.md) in content/glossary, contacts (.yaml) in content/contacts, law (.yaml) in content/law, duties (.yaml) in content/duties, packs (.yaml) in content/packs, and pictures and documents in public.',
    ),
    form: near
      ? `Move this file to ${near}`
      : 'Move this file: the site does not use one with this name here',
  }),
  'file-missing': (file: string) => ({
    problem: `The site cannot be built without the file ${file}.`,
    remedy: 'Put it back from an earlier version.',
    form: `Put back the file ${file} from an earlier version: the site needs it`,
  }),
  'file-gone': (file: string, places: number, address: string | undefined) => ({
    problem: `${file} is gone, and ${count(places, 'place')} ${places === 1 ? 'names' : 'name'} it.`,
    remedy: `Put the file back (in GitHub Desktop: right-click it, Discard changes).${address ? ` To give it another name, then: npm run rename -- ${address} ${address.replace(/[^/]*$/, 'new-name')}` : ' Or take its name out everywhere.'}`,
    form: `Put the file ${file} back: ${count(places, 'place')} ${places === 1 ? 'names' : 'name'} it`,
  }),
  'file-not-checked': () => ({
    problem: 'The check stopped at this file because of a fault of its own, so the file is not checked.',
    remedy: 'Send this file to the people who look after the website. You have done nothing wrong.',
    form: 'This page could not be checked. Send it to the people who look after the website: you have done nothing wrong',
  }),
  'content-missing': () => ({
    problem: 'There are no files in the content folder.',
    remedy: 'Run the command in the folder of the website, where the content folder is.',
    form: 'There is nothing to edit here. Start the editor in the folder of the website',
  }),

  // The settings block

  'settings-missing': () => ({
    problem: 'The file does not begin with a settings block.',
    remedy: 'Make the first line three dashes (---), then the settings, then three dashes again.',
    form: 'This file has no settings. Open it in a text editor, and write three dashes (---) as the first line',
  }),
  'settings-first-line': (written: string) => ({
    problem: written.trim()
      ? `The first line is ${quote(written)}. It must be three dashes and nothing else.`
      : 'The first line is empty. It must be three dashes and nothing else.',
    remedy: written.trim() ? 'Write --- as the first line.' : 'Delete the empty line above the three dashes.',
    form: 'The first line must be three dashes (---). Open the file in a text editor to put it right',
  }),
  'settings-long-dash': (written: string, end: 'begin' | 'end') => ({
    problem: `${quote(written)} ${written.length > 1 ? 'has' : 'is'} a long dash. The settings ${end} with three short ones.`,
    remedy: 'Write --- on this line.',
    form: `Open the file in a text editor, and write three short dashes (---) in place of ${quote(written)}`,
  }),
  'settings-not-closed': () => ({
    problem: 'The settings block has a beginning but no end.',
    remedy: 'Write a line of three dashes (---) after the last setting, above the text of the page.',
    form: 'The settings have no end. Open the file in a text editor, and write three dashes (---) after the last setting',
  }),
  'settings-last-line': (written: string) => ({
    problem: `${quote(written)} ends the settings block, but that line must be three dashes and nothing else.`,
    remedy: 'Write --- on this line.',
    form: `Open the file in a text editor, and write three dashes (---) in place of ${quote(written)}`,
  }),
  'settings-empty': (first: string) => ({
    problem: 'There are no settings here.',
    remedy: `Write each setting on a line of its own: a name, a colon, a space and a value. Begin with ${first}: …`,
    form: `This file has no settings. Open it in a text editor, and begin with ${first}: …`,
  }),
  'settings-tab': () => ({
    problem: 'This line begins with a tab. Settings can only be moved in with spaces.',
    remedy: 'Delete the tab and press the space bar twice.',
    form: 'Open the file in a text editor, and put two spaces in place of the tab',
  }),
  'settings-spaces': (written: string) => ({
    problem: `${quote(written)} begins further in than the line above, as if it were a part of it.`,
    remedy: 'Take out the spaces in front of it, until it begins exactly below the setting above.',
    form: `Open the file in a text editor, and take out the spaces before ${quote(written)}`,
  }),
  'settings-no-space': (suggestion: string) => ({
    problem: 'There is no space after the colon.',
    remedy: `Write ${suggestion}`,
    form: `Open the file in a text editor, and write ${suggestion}`,
  }),
  'settings-no-colon': (written: string) => ({
    problem: `${quote(written)} is not a setting: it has no colon.`,
    remedy:
      'If it belongs to the line above, join the two into one line. If not, write a name, a colon, a space and a value.',
    form: `Open the file in a text editor, and write a name and a colon before ${quote(written)}`,
  }),
  'settings-colon': (key: string, value: string) => ({
    problem: `There is a second colon in ${quote(value)}, so the site cannot tell where the value begins.`,
    remedy: `Put the value in quotes: ${key}${inQuotes(withoutCurly(value))}`,
    form: `Open the file in a text editor, and write ${key}${inQuotes(withoutCurly(value))}`,
  }),
  'settings-quotes': (key: string, value: string) => ({
    problem: `The quotes in ${quote(value)} do not open and close once around the whole value.`,
    remedy: `Write ${key}${inQuotes(withoutQuotes(value))}`,
    form: `Open the file in a text editor, and write ${key}${inQuotes(withoutQuotes(value))}`,
  }),
  'settings-sign': (key: string, value: string) => ({
    problem: `${quote(value)} begins with ${value.slice(0, 1)}, which has a meaning of its own here.`,
    remedy: `Put the value in quotes: ${key}${inQuotes(value)}`,
    form: `Open the file in a text editor, and write ${key}${inQuotes(value)}`,
  }),
  'settings-list-not-closed': (written: string) => ({
    problem: `The list ${quote(written)} has no closing bracket.`,
    remedy: written.endsWith('[')
      ? 'Write ] after the last thing in the list.'
      : `Write ${written.replace(/[,\s]+$/, '')}]`,
    form: `Open the file in a text editor, and write ] after the list ${quote(written)}`,
  }),
  'settings-copied': (sign: string) => ({
    problem: `${quote(sign)} copies one setting into another, which this site does not allow.`,
    remedy: 'Write the value itself. If the sign is part of the words, put the whole value in quotes.',
    form: `Open the file in a text editor, and write the value itself in place of ${quote(sign)}`,
  }),
  'settings-two-blocks': (written: string) => ({
    problem: `The line ${quote(written)} cuts the settings in two.`,
    remedy: 'Delete this line.',
    form: `Open the file in a text editor, and delete the line ${quote(written)}`,
  }),
  'settings-line': (written: string) => ({
    problem: `The site cannot read the settings from ${quote(written)} on.`,
    remedy:
      'Check this line and the one above: a name, a colon, a space and a value, with quotes and brackets that open and close.',
    form: `Open the file in a text editor, and look at the line ${quote(written)} and the one above`,
  }),

  // The settings themselves

  'key-twice': (key: string) => ({
    problem: `${quote(key)} is here twice.`,
    remedy: 'Keep the one that is right and delete the other.',
    form: `Keep one ${labelSetting(key)} and delete the other`,
  }),
  'key-unknown': (key: string, owner: string, near: string | undefined, known: string[]) => ({
    problem: `${quote(key)} is not a setting that ${owner} can have.`,
    remedy: didYouMean(near, `Delete it, or use one of these: ${known.join(', ')}.`),
    form: near
      ? `Change the name ${quote(key)} to ${quote(near)}`
      : `Delete ${quote(key)}: ${owner} cannot have it`,
  }),
  'key-missing': (key: string, owner: string, description: string) => ({
    problem: `${owner.charAt(0).toUpperCase()}${owner.slice(1)} must have ${quote(key)}, and it is not here.`,
    remedy: `Add a line that begins with ${key}: and then the value. ${description}`,
    form: askFor(key),
  }),
  'value-empty': (
    key: string,
    optional: boolean,
    description: string,
    fitting: { choices?: string[]; item?: string },
  ) => ({
    problem: `There is nothing after ${quote(key)}.`,
    remedy: fitting.item
      ? `Below ${key}: write two spaces, a dash, a space and ${fitting.item.startsWith('/') ? 'an address' : 'a value'}: "  - ${fitting.item}"`
      : `Write ${fitting.choices ? `one of ${fitting.choices.join(', ')}` : 'the value'}${optional ? ' or delete the line' : ''}. ${description}`,
    form: optional ? `${askFor(key)}, or take it out` : askFor(key),
  }),
  'value-hidden': (key: string, rest: string) => ({
    problem: `There is nothing after ${quote(key)}, because words after # are not read.`,
    remedy: `Put the value in quotes: ${key}: ${inQuotes(rest)}`,
    form: `${askFor(key)}. Did you mean ${quote(rest)}?`,
  }),
  'value-cut-short': (key: string, whole: string, hidden: string) => ({
    problem: `${quote(hidden)} would not be shown, because words after # are not read.`,
    remedy: `Put the value in quotes: ${key}${inQuotes(whole)}. If it is a note for colleagues, put it on a line of its own.`,
    form: `The words ${quote(hidden)} would not be shown. Did you mean ${quote(whole)}?`,
  }),
  'value-number': (key: string, written: string) => ({
    problem: /^[-+]?0\d/.test(written)
      ? `Without quotes ${quote(written)} is read as a number, and a number loses its leading 0.`
      : `Without quotes ${quote(written)} is not read as words.`,
    remedy: `Write it in quotes: ${key}${inQuotes(written)}`,
    form: `${titleCase(labelSetting(key.replace(/: $/, '')))} ${quote(written)} must be in quotes in the file. Save it here to put that right`,
  }),
  'value-not-words': (key: string, description: string) => ({
    problem: `${quote(key)} takes one line of words, and here it is a list or has settings of its own.`,
    remedy: `Write the words on the same line as ${key}: and put them in quotes if they hold a colon. ${description}`,
    form: `${titleCase(labelSetting(key))} must be one line of words`,
  }),
  'value-not-list': (key: string, written: string) => ({
    problem: `${quote(key)} takes a list, and ${quote(written)} is not one.`,
    remedy: written.startsWith('-')
      ? 'Put a space after each dash.'
      : /^[–—]/.test(written)
        ? `Write a plain dash: - ${
            written
              .slice(1)
              .trim()
              .split(/\s+[-–—]/)[0]
          }`
        : `Put square brackets round it: ${key}: [${written}]`,
    form: `${askFor(key)}, each on its own: the file has ${quote(written)}`,
  }),
  'value-not-list-of-settings': (key: string, keys: string[], first: string, written: string) => ({
    problem: `${quote(key)} takes a list, and ${quote(written)} is not one.`,
    remedy: `Below ${key}: write two spaces, a dash, a space, and ${first}: with its value. Each one in the list can have ${andList.format(keys)}.`,
    form: `Add ${labelSetting(key)} here one by one: the file has ${quote(written)}`,
  }),
  'value-not-settings': (key: string, keys: string[]) => ({
    problem: `${quote(key)} has settings of its own, and they are not here.`,
    remedy: `Write ${andList.format(keys.map((one) => `${one}:`))} on lines of their own, moved in with spaces.`,
    form: `Enter ${andList.format(keys.map(labelSetting))} for ${labelSetting(key)}`,
  }),
  'value-not-whole-number': (key: string, written: string) => ({
    problem: `${quote(written)} is not a whole number.`,
    remedy: `Write a number such as ${key}: 1, without quotes.`,
    form: `${titleCase(labelSetting(key))} must be a whole number, like 1`,
  }),
  'value-not-yes-or-no': (key: string, written: string) => ({
    problem: `${quote(written)} is not an answer that the site knows.`,
    remedy: `Write ${key}: true for yes, or ${key}: false for no.`,
    form: `Select yes or no for ${labelSetting(key)}`,
  }),
  'value-not-choice': (key: string, written: string, near: string | undefined, choices: string[]) => ({
    problem: `${quote(written)} is not one of the values that ${quote(key)} can have.`,
    remedy: didYouMean(near, `Write ${orList.format(choices)}.`),
    form: near
      ? `${quote(written)} is not a choice for ${labelSetting(key)}. Did you mean ${quote(near)}?`
      : `Select ${orList.format(choices)} for ${labelSetting(key)}`,
  }),
  'value-too-long': (key: string, length: number, most: number) => ({
    problem: `${quote(key)} has ${length} characters, and ${most} is the most.`,
    remedy: `Make it ${count(length - most, 'character')} shorter.`,
    form: `${titleCase(labelSetting(key))} must be ${most} characters or fewer: take out ${length - most}`,
  }),
  'value-too-small': (key: string, least: number) => ({
    problem: `${quote(key)} cannot be less than ${least}.`,
    remedy: `Write a number that is not less, for instance ${key}: ${least}`,
    form: `${titleCase(labelSetting(key))} must be ${least} or more`,
  }),
  'list-too-short': (key: string, least: number, description: string) => ({
    problem:
      least === 1
        ? `There is nothing in the list ${quote(key)}.`
        : `The list ${quote(key)} must have at least ${least}.`,
    remedy: `Add to the list. ${description}`,
    form: least === 1 ? askFor(key) : `Enter at least ${least} for ${labelSetting(key)}`,
  }),
  'list-too-long': (key: string, length: number, most: number) => ({
    problem: `The list ${quote(key)} has ${length}, and ${most} is the most.`,
    remedy: `Take out ${length - most}.`,
    form: `${titleCase(labelSetting(key))} can have ${most} at most: take out ${length - most}`,
  }),
  'value-form': (key: string, written: string, better: string | undefined, description: string) => {
    const { what, like } = valueForms[key] ?? {}
    return {
      problem: what
        ? `${quote(written)} is not ${what}.`
        : `${quote(written)} will not do for ${quote(key)}.`,
      remedy: better
        ? `Write ${key}: ${/^[\W\d]/.test(better) ? inQuotes(better) : better}`
        : like
          ? `Write it like this: ${key}: ${/^[\w@.]*$/.test(like) ? like : inQuotes(like)}`
          : description,
      form: better
        ? `${quote(written)} is not ${what ?? `right for ${labelSetting(key)}`}. Did you mean ${quote(better)}?`
        : what
          ? `Enter ${what}, like ${like}`
          : `${titleCase(labelSetting(key))} cannot be ${quote(written)}. ${description}`,
    }
  },
  'value-address': (key: string, written: string, better: string | undefined) => ({
    problem: `${quote(written)} is not an address on this site, so it cannot be used for ${quote(key)}.`,
    remedy: better
      ? `Write ${better}`
      : 'Write it as /help-at-school/sen-support: a slash, then small letters, digits and dashes.',
    form: `Enter an address on this site, like ${better ?? '/help-at-school/sen-support'}`,
  }),

  // Dates

  'date-form': (key: string, written: string, guess: string | undefined) => ({
    problem: `${quote(written)} is not a date the site can read.`,
    remedy: guess
      ? `Write the year, month and day with dashes: ${key}: ${guess} (${formatDate(guess)})`
      : `Write the year, month and day with dashes, for example ${key}: 2026-09-01`,
    form: guess
      ? `${titleCase(labelSetting(key))} must be a day, a month and a year. Did you mean ${formatDate(guess)}?`
      : `${titleCase(labelSetting(key))} must be a day, a month and a year, like 1 9 2026`,
  }),
  'date-impossible': (key: string, written: string) => ({
    problem: `${quote(written)} is not a real date: ${sayImpossible(written)}.`,
    remedy: `Write a day that there is, as year-month-day: ${key}: 2026-09-01`,
    form: `${titleCase(labelSetting(key))} must be a real date: ${sayImpossible(written)}`,
  }),
  'date-to-come': (key: string, written: string, today: string) => ({
    problem: `${formatDate(written)} is still to come.`,
    remedy: `Write the day when it was done: ${key}: ${today}`,
    form: `${titleCase(labelSetting(key))} must be today or in the past: ${formatDate(written)} is still to come`,
  }),
  'review-order': (last: string, next: string) => ({
    problem: `The next review (${formatDate(next)}) is before the last review (${formatDate(last)}).`,
    remedy: `Write a nextReview later than ${last}.`,
    form: `Next review must be after the last review, ${formatDate(last)}`,
  }),

  // What the settings name

  'name-unknown': (model: ModelName, written: string, near: string | undefined, known: string[]) => {
    const { one } = models[model]
    const { place, example } = placeOf(model)
    const names = known.length === 0 ? `There are none yet: add a file to ${place}.` : undefined
    const choices = known.length > 8 ? undefined : `Write ${orList.format(known)}.`
    return {
      problem: `There is no ${one} called ${quote(written)}.`,
      remedy: near
        ? `Did you mean ${quote(near)}? (${place}/${near}${example})`
        : (names ?? choices ?? `Look for its name in ${place}, and write it without ${example}.`),
      form: near
        ? `There is no ${one} called ${quote(written)}. Did you mean ${quote(near)}?`
        : `Select a ${one}: there is none called ${quote(written)}`,
    }
  },
  'section-unknown': (written: string, near: string | undefined) => ({
    problem: `There is no section called ${quote(written)}.`,
    remedy: didYouMean(
      near,
      `Write the name of a folder in content/pages, or make content/pages/${written}/index.md.`,
    ),
    form: near
      ? `There is no section called ${quote(written)}. Did you mean ${quote(near)}?`
      : `Select a section: there is none called ${quote(written)}`,
  }),
  'address-unknown': (key: string, written: string, near: string | undefined) => ({
    problem: `${quote(key)} names ${written}, and there is no page there.`,
    remedy: near
      ? `Did you mean ${near}?`
      : 'Write the address of a page, such as /help-at-school/sen-support.',
    form: near
      ? `There is no page at ${written}. Did you mean ${near}?`
      : `Select a page: there is none at ${written}`,
  }),
  'address-not-written': (key: string, written: string) => ({
    problem: `${quote(key)} can only name pages that you write, and the site makes ${written} by itself.`,
    remedy: 'Take it out. You can link to it in the text of a page.',
    form: `Take out ${written}, which the site makes by itself. You can link to it in the text of a page`,
  }),
  'address-draft': (key: string, written: string, file: string) => ({
    problem: `${quote(key)} names ${written}, which is a draft, so the public cannot open it.`,
    remedy: `Take it out, or publish the page by deleting status: draft from ${file}.`,
    form: `Take out ${written}, or publish it first: it is a draft`,
  }),
  'address-moved': (key: string, written: string, now: string) => ({
    problem: `${quote(key)} names ${written}, which is an old address.`,
    remedy: `Write ${now}`,
    form: `Change ${written} to ${now}: the page has moved`,
  }),
  'address-heading': (page: string, part: string, near: string | undefined) => ({
    problem: `${page} has no heading #${part}.`,
    remedy: near ? `Did you mean #${near}?` : `Leave out #${part} to name the whole page.`,
    form: near
      ? `There is no heading #${part} on ${page}. Did you mean #${near}?`
      : `Take out #${part}: ${page} has no such heading`,
  }),

  // Two of the same

  'colour-too-close': (colour: string, ink: string, contrast: number) => ({
    problem: `The ${ink} words on ${colour} would be hard to read: their contrast is ${contrast.toFixed(1)} to 1.`,
    remedy: `Choose a ${ink === 'white' ? 'darker' : 'lighter'} colour. 4.5 to 1 is the least that everyone can read.`,
    form: `Enter a ${ink === 'white' ? 'darker' : 'lighter'} colour than ${colour}, so that ${ink} words can be read on it`,
  }),
  'title-twice': (title: string, other: string) => ({
    problem: `${other} has the same name, ${quote(title)}.`,
    remedy: 'Give one of them a name that says how it differs.',
    form: `Enter a name other than ${quote(title)}, which ${other} has already`,
  }),
  'address-twice': (address: string, other: string, isOld: boolean) => ({
    problem: `The address ${address} is already used in ${other}.`,
    remedy: isOld ? 'Take this address out.' : 'Give this file another name.',
    form: isOld
      ? `Take out ${address}: ${other} uses it already`
      : `Choose another address: ${other} uses ${address} already`,
  }),
  'address-built-in': (address: string, isOld: boolean) => ({
    problem: `The site itself uses the address ${address}.`,
    remedy: isOld ? 'Take this address out.' : 'Give this file, or the folder it is in, another name.',
    form: isOld
      ? `Take out ${address}: the site uses it itself`
      : `Choose another address: the site uses ${address} itself`,
  }),
  'section-missing': (address: string, near: string | undefined) => ({
    problem: `There is no page at ${address}, above this one.`,
    remedy: near
      ? `Did you mean the folder ${near}?`
      : `Make the page content/pages${address}/index.md, or put this file in another folder.`,
    form: `Move this file to ${near ? `the folder ${near}` : 'another folder'}: there is no page at ${address}, above it`,
  }),
  'redirect-loop': (addresses: string[]) => ({
    problem: `These old addresses lead round in a circle: ${addresses.join(' → ')}.`,
    remedy: 'Change one of them so that it leads to a page.',
    form: `Change one of these addresses to a page, because they lead round in a circle: ${addresses.join(' → ')}`,
  }),

  // Words that people search with

  'synonym-twice': (written: string, before: string, line: number) => ({
    problem:
      written === before
        ? `${quote(written)} is already on line ${line}.`
        : `${quote(written)} is the same to the search as ${quote(before)} on line ${line}.`,
    remedy: 'Take it out here, or put the words of both places together.',
    form:
      written === before
        ? `${quote(written)} is there twice. Take one out, or put the words of both places together`
        : `Take out ${quote(written)} or ${quote(before)}: the search finds both with either`,
  }),
  'synonym-same-and-related': (from: string, to: string) => ({
    problem: `${quote(from)} leads to ${quote(to)}, and to the search the two are the same already.`,
    remedy: `Take ${quote(to)} out here.`,
    form: `Take out ${quote(to)}, which ${quote(from)} leads to: to the search the two are the same already`,
  }),
  'synonym-loop': (words: string[]) => ({
    problem: `These related words lead round in a circle: ${words.join(' → ')}.`,
    remedy: 'Take one of these links out. If they mean the same, put them in one group under same.',
    form: `Take out one of these related words, because they lead round in a circle: ${words.join(' → ')}`,
  }),

  // The text of a page

  'text-empty': () => ({
    problem: 'There is no text below the settings block.',
    remedy: 'Write the text of the page after the second line of three dashes.',
    form: 'Enter the text of the page',
  }),
  'line-too-long': (length: number, most: number, where: 'text' | 'settings') => ({
    problem: `This line has ${length} characters, and ${most} is the most.`,
    ...(where === 'text'
      ? {
          remedy: 'Begin a new paragraph with an empty line after every few sentences.',
          form: `One line of the text has ${length} characters: begin a new paragraph after every few sentences`,
        }
      : {
          remedy: 'Shorten it. Write each item of a list on a line of its own, with a dash in front.',
          form: `One line of the settings has ${length} characters, and ${most} is the most: shorten it`,
        }),
  }),
  'line-too-deep': () => ({
    problem: 'This line begins too far in: it would be inside twenty lists or quotations or more.',
    remedy: 'Take out spaces and signs (> or -) at its beginning, until it is inside three at most.',
    form: 'Take out spaces and signs (> or -) at the beginning of the line that is furthest in',
  }),
  'text-crowded': (sign: 'code' | 'sign', most: number) =>
    sign === 'code'
      ? {
          problem: `The text has more than ${most} codes such as &amp; up to this line.`,
          remedy: 'Write the signs themselves, such as & and é.',
          form: 'Write signs such as & and é themselves, in place of codes such as &amp;',
        }
      : {
          problem: `The text has more than ${most} of the signs : < @ [ and ~ up to this line.`,
          remedy: 'Divide it among several pages.',
          form: `Divide the text among several pages: it has more than ${most} of the signs : < @ [ and ~`,
        },
  'text-of-template': (model: ModelName) => ({
    problem: `This is still the text that a new ${models[model].one} begins with.`,
    remedy: 'Write your own in its place.',
    form: `Write your own words in place of those that a new ${models[model].one} begins with`,
  }),
  'meaning-not-one-paragraph': (term: string) => ({
    problem: `The meaning of ${quote(term)} must be one paragraph, with no heading, list or second paragraph.`,
    remedy: 'Write one paragraph below the settings block, and put anything longer on a page.',
    form: `Enter the meaning of ${quote(term)} as one paragraph, with no heading or list`,
  }),
  'heading-first-level': (text: string) => ({
    problem: `${quote(`# ${text}`)} is a second main heading: the title of the page is the first.`,
    remedy: `Write ## ${text}`,
    form: `Write ## ${text}, with two signs: the title of the page is the main heading`,
  }),
  'heading-skipped': (written: string, better: string) => ({
    problem: `The heading ${quote(written)} skips a level.`,
    remedy: `Write ${better}`,
    form: `Change the heading ${quote(written)} to ${quote(better)}, so that no level is skipped`,
  }),
  'heading-empty': () => ({
    problem: 'This heading has no words.',
    remedy: 'Write the heading after the # signs, or delete the line.',
    form: 'Enter words for the heading after the # signs, or delete the line',
  }),
  'table-heading-empty': (column: number) => ({
    problem: `Column ${column} of this table has no heading.`,
    remedy: 'Write a word or two in the first row that say what the column holds.',
    form: `Enter a heading for column ${column} of the table`,
  }),
  'table-row-wide': (cells: number, columns: number, lost: string) => ({
    problem: `This row has ${count(cells, 'cell')} and the table has ${count(columns, 'column')}, so ${quote(lost)} would not be shown.`,
    remedy: 'Add a column to the first two rows, or take the cell out.',
    form: `Add a column to the first two rows of the table, or take out the cell ${quote(lost)}, which would not be shown`,
  }),
  'heading-twice': (text: string, line: number) => ({
    problem: `The heading ${quote(text)} is already on line ${line}.`,
    remedy: 'Give one of them other words, so that a link can lead to the right one.',
    form: `Change one of the two headings ${quote(text)}, so that a link can lead to the right one`,
  }),
  'heading-id-written': (written: string, better: string) => ({
    problem: `Readers would see ${quote(written)} in this heading, because it is not written as the site needs it.`,
    remedy: `Put ${better} at the end of the heading${written === better ? '' : ' instead'}. The link to a heading has small letters, digits and dashes.`,
    form: `Put ${better} at the end of the heading${written === better ? '' : ` instead of ${quote(written)}`}`,
  }),
  'heading-id-twice': (id: string, line: number) => ({
    problem: `The link #${id} already leads to the heading on line ${line}.`,
    remedy: `Delete #${id} here, or write another word for it.`,
    form: `Change the link #${id} of this heading: another heading has it already`,
  }),
  'heading-id-own': (id: string) => ({
    problem: `Every page uses the link #${id} for a part of its own.`,
    remedy: `Write another: {#about-${id}}`,
    form: `Change the link #${id} of this heading, for instance to #about-${id}: the page uses it for a part of its own`,
  }),
  'published-heading-gone': (gone: { link: string; anchor: string }[]) => {
    const [first = { link: '', anchor: '' }, ...others] = gone
    const links = andList.format(gone.map(({ link }) => link))
    const rest =
      others.length > 0
        ? `, and the same with ${andList.format(others.map(({ anchor }) => `{#${anchor}}`))}`
        : ''
    return {
      problem: `People have the ${others.length > 0 ? 'links' : 'link'} ${links}, and ${others.length > 0 ? 'they now lead' : 'it now leads'} nowhere.`,
      remedy: `Write {#${first.anchor}} after the heading that has taken its place${rest}.`,
      form: `Write {#${first.anchor}} after the heading that has taken its place${rest}: people have ${links}`,
    }
  },
  'published-gone': (address: string, isReserved: boolean) => ({
    problem: `People have the address ${address}, and it now leads nowhere.`,
    remedy: isReserved
      ? 'Put its file back from an earlier version, and say in it what people should know now. If nobody has the address, delete this line.'
      : `Write redirectFrom: [${address}] in the settings of the page that has taken its place.`,
    form: isReserved
      ? `Put the file of ${address} back from an earlier version: people have this address`
      : `Enter ${address} as an old address of the page that has taken its place: people have it, and it now leads nowhere`,
  }),
  'published-word-gone': (link: string, id: string) => ({
    problem: `People have the link ${link}, and it now leads to no word.`,
    remedy: `Put the file content/glossary/${id}.md back, and say in it what people say now.`,
    form: `Put the word ${quote(id)} back, and say in it what people say now: people have a link to it`,
  }),
  'published-draft': (address: string) => ({
    problem: `People have the address ${address}, and a draft is not shown to them.`,
    remedy: 'Write status: published. To take the page away, use npm run remove.',
    form: `Select published: people have the address ${address}, and a draft is not shown to them`,
  }),
  'shown-raw': (written: string, help: string) => ({
    problem: `Readers would see ${quote(written)}.`,
    remedy: help,
    form: `Readers would see ${quote(written)}. ${help}`,
  }),
  'html-not-shown': (written: string, instead: string | undefined) => ({
    problem: `${quote(written)} is HTML, which this site does not show.`,
    remedy: instead ?? 'Delete it, and use the signs of the editing guide.',
    form: `Take out ${quote(written)}: the site does not show HTML. ${instead ?? ''}`.trim(),
  }),
  'image-without-words': (url: string) => ({
    problem: `The image ${quote(url)} has no words for people who cannot see it.`,
    remedy: `Say what it shows: ![what it shows](${url}). If it is only decoration, write ![decorative](${url}).`,
    form: `Enter what the image shows: ![what it shows](${url}), or ![decorative](${url})`,
  }),
  'image-missing': (url: string, near: string | undefined) => ({
    problem: `There is no image ${quote(url)} in the public folder.`,
    remedy: near ? `Did you mean ${near}?` : `Put the file at public${url.startsWith('/') ? '' : '/'}${url}`,
    form: near
      ? `There is no image ${quote(url)}. Did you mean ${near}?`
      : `Put the image ${quote(url)} in the public folder`,
  }),
  'image-on-computer': (url: string) => ({
    problem: `The image ${quote(url)} is on your own computer, where nobody else can see it.`,
    remedy: `Put the file in the folder public/images, and write /images/${url.replace(/^.*[\\/]/, '')}`,
    form: `Put the image ${quote(url)} in the folder public/images: it is on your own computer, where nobody else can see it`,
  }),
  'image-elsewhere': (url: string) => ({
    problem: `The image ${quote(url)} is on another website, and this site only shows its own.`,
    remedy: 'Save it in the public folder, if its owner allows it, and write its address there: /images/….',
    form: `Save the image ${quote(url)} in the public folder, if its owner allows it, and write its address there`,
  }),

  // Links

  'link-empty': (text: string) => ({
    problem: `The link ${quote(text)} goes nowhere.`,
    remedy: `Write where it goes between the round brackets: [${text}](/help-at-school).`,
    form: `Enter where the link ${quote(text)} goes: [${text}](/help-at-school)`,
  }),
  'link-unknown': (text: string, address: string, near: string | undefined) => ({
    problem: `The link ${quote(text)} goes to ${address}, and there is no ${isFile(address) ? 'file' : 'page'} there.`,
    remedy: near
      ? `Did you mean ${near}?`
      : isFile(address)
        ? `Put the file at public${address}`
        : `Write the address of a page, such as /help-at-school/sen-support. If its page has moved, write in that: redirectFrom: [${address}]`,
    form: near
      ? `Change the link ${quote(text)}: there is no page at ${address}. Did you mean ${near}?`
      : `Change the link ${quote(text)}: there is no ${isFile(address) ? 'file' : 'page'} at ${address}`,
  }),
  'link-draft': (text: string, file: string) => ({
    problem: `The link ${quote(text)} goes to a draft, so the public cannot open it.`,
    remedy: `Take the link out, or publish the page by deleting status: draft from ${file}.`,
    form: `Take out the link ${quote(text)}, or publish the page it goes to (${file}), which is a draft`,
  }),
  'link-heading': (
    text: string,
    anchor: string,
    file: string,
    near: string | undefined,
    known: string[],
  ) => ({
    problem: `The link ${quote(text)} goes to the heading #${anchor}, and ${file} has no such heading.`,
    remedy: near
      ? `Did you mean #${near}?`
      : known.length > 0
        ? `Its headings are ${andList.format(known.slice(0, 8).map((one) => `#${one}`))}${known.length > 8 ? ' and others' : ''}.`
        : `It has no headings: leave out #${anchor}.`,
    form: near
      ? `Change the link ${quote(text)}: there is no heading #${anchor}. Did you mean #${near}?`
      : `Change the link ${quote(text)}: ${file} has no heading #${anchor}`,
  }),
  'link-not-from-top': (text: string, url: string, better: string | undefined) => ({
    problem: `The link ${quote(text)} goes to ${quote(url)}, which has no slash in front.`,
    remedy: better
      ? `Write ${better}`
      : 'Write the whole address: /help-at-school/sen-support for this site, https://… for another.',
    form: `Change the link ${quote(text)} from ${quote(url)} to ${better ?? 'a whole address, like /help-at-school/sen-support'}`,
  }),
  'link-own-computer': (text: string, address: string | undefined) => ({
    problem: `The link ${quote(text)} goes to your own computer, so nobody else can open it.`,
    remedy: address
      ? `Write only ${address}`
      : 'Open the page on the public website, and copy the address from there.',
    form: address
      ? `Change the link ${quote(text)} to ${address}: nobody else can open an address on your own computer`
      : `Change the link ${quote(text)}, which goes to your own computer: copy the address from the public website`,
  }),
  'address-own-computer': (key: string, written: string) => ({
    problem: `${quote(written)} is on your own computer, so nobody else can open it.`,
    remedy: `Open the page on the public website, and copy the address from there: ${key}: https://…`,
    form: `${titleCase(labelSetting(key))} is on your own computer, so nobody else can open it. Copy the address from the public website`,
  }),
  'link-own-site': (text: string, address: string) => ({
    problem: `The link ${quote(text)} names this website itself, so it would break if the website moved.`,
    remedy: `Write only ${address}`,
    form: `Change the link ${quote(text)} to ${address}, without the name of this website`,
  }),
  'link-scheme': (text: string, url: string) => ({
    problem: `The link ${quote(text)} goes to ${quote(url)}, which is not a kind of link that the site allows.`,
    remedy: 'Links can begin with / or # or https:// or mailto: or tel:',
    form: `Change the link ${quote(text)}, which goes to ${quote(url)}: it must begin with / or # or https:// or mailto: or tel:`,
  }),
  'link-broken': (text: string, url: string) => ({
    problem: `The link ${quote(text)} goes to ${quote(url)}, which is not a whole web address.`,
    remedy: 'Copy the address from the top of the browser: it begins with https://',
    form: `Enter the whole web address of the link ${quote(text)}: ${quote(url)} is not one`,
  }),

  // The signs of the editing guide

  'directive-unknown': (written: string, near: string | undefined, known: string[]) => ({
    problem: `${quote(written)} is not something that a page can show.`,
    remedy: didYouMean(near, `Write ${orList.format(known)}.`),
    form: near
      ? `${quote(written)} is not something that a page can show. Did you mean ${quote(near)}?`
      : `Change ${quote(written)} to ${orList.format(known)}`,
  }),
  'directive-written': (written: string, better: string) => ({
    problem: `${quote(written)} is not written as the site needs it, so readers would not see what is meant.`,
    remedy: `Write it on a line of its own, with no space after the colons: ${better}`,
    form: `Change ${quote(written)} to ${better}, on a line of its own`,
  }),
  'directive-colons': (written: string, better: string) => ({
    problem: `${quote(written)} has the wrong number of colons.`,
    remedy: `Write ${better}`,
    form: `Change ${quote(written)} to ${better}`,
  }),
  'directive-not-closed': (written: string) => ({
    problem: `${quote(written)} has a beginning but no end.`,
    remedy: 'Write ::: on a line of its own where it ends.',
    form: `Write ::: on a line of its own where ${quote(written)} ends`,
  }),
  'directive-inside': (written: string, inner: string, innerLine: number) => ({
    problem: `${quote(written)} is not closed before ${quote(inner)} on line ${innerLine}.`,
    remedy: `Write ::: above line ${innerLine}. If one belongs inside the other, begin and end the outer one with four colons: :${written} … ::::`,
    form: `Write ::: above ${quote(inner)}, or begin and end ${quote(written)} with four colons`,
  }),
  'directive-closes-nothing': (written: string) => ({
    problem: `${quote(written)} closes nothing: nothing is open here.`,
    remedy: 'Delete this line.',
    form: `Delete ${quote(written)}, which closes nothing`,
  }),
  'directive-attribute-unknown': (
    written: string,
    name: string,
    near: string | undefined,
    known: string[],
  ) => ({
    problem: `${quote(name)} is not a setting that ${quote(written)} can have.`,
    remedy: didYouMean(
      near,
      known.length > 0 ? `It can have ${andList.format(known)}.` : `Write only ${written}`,
    ),
    form: near
      ? `Change ${quote(name)} in ${quote(written)} to ${quote(near)}`
      : `Take ${quote(name)} out of ${quote(written)}`,
  }),
  'directive-attribute-missing': (written: string, example: string, model: ModelName) => ({
    problem: `${quote(written)} does not say which ${models[model].one}.`,
    remedy: `Write ${example}, with the name of a file in ${placeOf(model).place} in place of the dots.`,
    form: `Change ${quote(written)} to ${example}, with the name of a ${models[model].one} in place of the dots`,
  }),
  'directive-attribute-value': (
    name: string,
    written: string,
    near: string | undefined,
    choices: string[],
  ) => ({
    problem: `${quote(written)} is not one of the values that ${quote(name)} can have.`,
    remedy: didYouMean(near, `Write ${orList.format(choices)}.`),
    form: near
      ? `Change the ${name} ${quote(written)} to ${quote(near)}`
      : `Change the ${name} ${quote(written)} to ${orList.format(choices)}`,
  }),
  'professionals-twice': (line: number) => ({
    problem: `There is already a ":::professionals" on line ${line}, and a page can have one.`,
    remedy: 'Move this text into the first one.',
    form: 'Move the text of the second ":::professionals" into the first: a page can have one',
  }),
  'cycle-outside-guide': () => ({
    problem: '"::cycle" draws the steps of a guide, and this page is not part of one.',
    remedy: 'Delete this line.',
    form: 'Delete "::cycle": this page is not part of a guide',
  }),
  'law-not-in-force': (id: string, status: string, duty: string) => ({
    problem: `The law ${quote(id)} is ${status === 'proposed' ? 'only proposed' : 'replaced'}, but readers would be told that it is a duty (${duty}).`,
    remedy: `Delete this line, or write duty: information in content/law/${id}.yaml.`,
    form: `Take out the law ${quote(id)}: it is ${status === 'proposed' ? 'only proposed' : 'replaced'}, and readers would be told that it is a duty (${duty})`,
  }),
} satisfies Record<string, (...words: never[]) => Message>

const noAnswers = {
  unknown: 'could not be found: nobody has a website of that name',
  slow: 'did not answer in time',
  unsafe: 'has no safe connection (its certificate is not right)',
  refused: 'did not answer',
}

const should = {
  'review-overdue': (next: string) => ({
    problem: `This page should have been reviewed by ${formatDate(next)}.`,
    remedy: 'Read it, put right what has changed, and write new dates for lastReviewed and nextReview.',
    form: `Review this page: that was due by ${formatDate(next)}`,
  }),
  'review-soon': (next: string) => ({
    problem: `This page is due for review by ${formatDate(next)}.`,
    remedy: 'Read it, put right what has changed, and write new dates for lastReviewed and nextReview.',
    form: `Review this page by ${formatDate(next)}`,
  }),
  'review-far': (next: string, years: number) => ({
    problem: `The next review (${formatDate(next)}) is more than ${years} years away.`,
    remedy: 'Write a day in about a year, as year-month-day.',
    form: `Next review must be within ${years} years: ${formatDate(next)} is further away`,
  }),
  'phone-digits': (written: string, digits: number) => ({
    problem: `${quote(written)} has ${digits} digits. A number in the United Kingdom has 11, and a few have 10.`,
    remedy: 'Compare it with where it comes from.',
    form: `${quote(written)} has ${digits} digits. A number in the United Kingdom has 11, and a few have 10`,
  }),
  'contact-unreachable': (name: string) => ({
    problem: `Nobody can reach ${quote(name)}: there is no phone, email, web or address.`,
    remedy: 'Add at least one of them.',
    form: `Enter a telephone number, an email address, a website or an address for ${quote(name)}`,
  }),
  'contact-never-checked': (name: string, today: string) => ({
    problem: `Nobody has checked that the details of ${quote(name)} are right.`,
    remedy: `Ring or write to them, then add the line lastChecked: ${today}`,
    form: `Ring or write to ${quote(name)} to check these details, then enter the date (${formatDate(today)}) as last checked`,
  }),
  'contact-not-checked': (name: string, last: string, today: string) => ({
    problem: `The details of ${quote(name)} were last checked on ${formatDate(last)}, over six months ago.`,
    remedy: `Ring or write to them, then write lastChecked: ${today}`,
    form: `Ring or write to ${quote(name)} again: these details were last checked on ${formatDate(last)}`,
  }),
  'quotes-curly': (key: string, better: string) => ({
    problem: `Readers would see the curly quotes around ${quote(better)}.`,
    remedy: `Write ${key}${inQuotes(better)}`,
    form: `Take out the curly quotes around ${quote(better)}`,
  }),
  'word-to-avoid': (written: string, better: string) => ({
    problem: `The house style does not use ${quote(written)}.`,
    remedy: `Write ${better}.`,
    form: `Change ${quote(written)} to ${better}`,
  }),
  'date-style': (written: string, better: string) => ({
    problem: `The house style does not write a date as ${quote(written)}.`,
    remedy: `Write ${better}`,
    form: `Change the date ${quote(written)} to ${quote(better)}`,
  }),
  'time-style': (written: string, better: string) => ({
    problem: `The house style does not write a time as ${quote(written)}.`,
    remedy: `Write ${better}`,
    form: `Change the time ${quote(written)} to ${quote(better)}`,
  }),
  'phone-style': (written: string, better: string) => ({
    problem: `${quote(written)} is not how the house style writes a telephone number.`,
    remedy: `Write ${better}`,
    form: `Change ${quote(written)} to ${quote(better)}`,
  }),
  'abbreviation-unexplained': (text: string) => ({
    problem: `${quote(text)} is explained neither on this page nor in the glossary.`,
    remedy: `Write it in full where it comes first, with the short form in brackets: the whole words (${text}).`,
    form: `Explain ${quote(text)} where it comes first: write it in full, with the short form in brackets`,
  }),
  'link-words': (text: string) => ({
    problem: `The link ${quote(text)} does not say where it goes.`,
    remedy: 'Write the name of the page that it leads to, or what the reader will find there.',
    form: `Change the words of the link ${quote(text)}, so that they say where it goes`,
  }),
  'sentence-long': (beginning: string, words: number) => ({
    problem: `The sentence that begins ${quote(beginning)} has ${words} words. Over 25 is hard to read.`,
    remedy: 'Make two sentences of it.',
    form: `Make two sentences of the one that begins ${quote(beginning)}: it has ${words} words`,
  }),
  'reading-age-high': (age: number, highest: number) => ({
    problem: `This page is easy to read from about age ${Math.ceil(age)}. Its readers need ${highest} or under.`,
    remedy: 'Use shorter words and shorter sentences, and say one thing in each.',
    form: `Use shorter words and sentences: this page is easy from about age ${Math.ceil(age)}, and its readers need ${highest} or under`,
  }),
  'duty-not-covered': (title: string, id: string) => ({
    problem: `No published page covers the duty ${quote(title)}.`,
    remedy: `Add ${quote(id)} to covers on the page that answers it.`,
    form: `Add ${quote(id)} to the duties of the page that answers it: no page does`,
  }),
  'external-gone': (url: string, status: number) => ({
    problem: `The other website answers that it cannot show ${quote(url)} (${status}).`,
    remedy: 'Open the address in a browser. If the page is gone, find its new address, or take it out.',
    form: `Find the new address of ${quote(url)}, or take it out: the other website cannot show it (${status})`,
  }),
  'external-silent': (url: string, why: 'unknown' | 'slow' | 'unsafe' | 'refused') => ({
    problem: `The other website at ${quote(url)} ${noAnswers[why]}.`,
    remedy: 'Open the address in a browser. If it does not open there, find its new address, or take it out.',
    form: `Open ${quote(url)} in a browser, and take it out if it does not open: the website ${noAnswers[why]}`,
  }),
  'synonyms-unmatched': (words: string[]) => ({
    problem: `None of these words is anywhere on the site: ${andList.format(words.map(quote))}.`,
    remedy: 'Add one that a page uses, or take the group out.',
    form: `Add a word that a page uses to ${andList.format(words.map(quote))}: none of these is anywhere on the site`,
  }),
  'synonym-unmatched': (written: string) => ({
    problem: `Nothing on the site has the words ${quote(written)}, so a search cannot lead to them.`,
    remedy: 'Write the words that a page uses, or take these out.',
    form: `Change ${quote(written)} to words that a page uses: nothing on the site has these`,
  }),
  'page-not-linked': (address: string) => ({
    problem: `No other page leads to ${address}, so readers will not come across it.`,
    remedy: `Link to it in the text of another page, or add ${address} to its related pages.`,
    form: `Link to ${address} from another page: none does`,
  }),
} satisfies Record<string, (...words: never[]) => Message>

/** What an editor must put right before the site is published, and what should be put right some day. */
export const messages = { must, should }

/** The line below all findings. `mustElsewhere` is how many must be put right in files that were not asked for. */
export function summarise(
  filesChecked: number,
  mustFix: number,
  shouldFix: number,
  mustElsewhere?: number,
): string {
  const counts = `${count(filesChecked, 'file')} checked. ${count(mustFix, 'thing')} to fix, ${count(shouldFix, 'warning')}`
  if (mustElsewhere)
    return `${counts} in ${filesChecked === 1 ? 'it' : 'them'}. ${count(mustElsewhere, 'thing')} to fix in other files: npm run check shows ${mustElsewhere === 1 ? 'it' : 'them'}.`
  return `${counts}. ${mustFix > 0 ? 'Nothing has been published.' : 'The content is ready to publish.'}`
}

/** How each model is called in a sentence: "a page". */
export const withArticle = (model: ModelName) => `a ${models[model].one}`
