import type { Rule } from '../rule'
import { checkAddresses, checkRedirects } from './addresses'
import { checkBody } from './bodies'
import { checkDuties, checkLinked } from './coverage'
import { checkDates } from './dates'
import { checkDirectives } from './directives'
import { checkHeadings } from './headings'
import { checkImages } from './images'
import { checkLinkText } from './link-text'
import { checkLinks } from './links'
import { checkRawHtml } from './raw-html'
import { checkReadingAge } from './reading-age'
import { checkReferences } from './references'
import { checkContact, checkReview } from './reviews'
import { checkSentences } from './sentences'
import { checkSettings } from './settings'
import { checkTables } from './tables'
import { checkTitles } from './titles'
import { checkWords } from './words'

/** Every rule that looks at one document at a time. A new rule is one file and one line here. */
export const rules: Rule[] = [
  checkSettings,
  checkDates,
  checkReferences,
  checkTitles,
  checkAddresses,
  checkRedirects,
  checkBody,
  checkHeadings,
  checkLinks,
  checkTables,
  checkImages,
  checkRawHtml,
  checkDirectives,
  checkReview,
  checkContact,
  checkWords,
  checkLinkText,
  checkSentences,
  checkReadingAge,
  checkDuties,
  checkLinked,
]
