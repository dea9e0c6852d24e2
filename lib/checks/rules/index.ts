import type { FileRule, SiteRule } from '../rule'
import { checkAbbreviations } from './abbreviations'
import { checkAddresses, checkRedirects, checkSections } from './addresses'
import { checkBody } from './bodies'
import { checkColours } from './colours'
import { checkContacts } from './contacts'
import { checkDuties, checkLinked } from './coverage'
import { checkCutValues } from './cut-values'
import { checkDates } from './dates'
import { checkDirectiveUses } from './directive-uses'
import { checkDirectives } from './directives'
import { checkHeadings } from './headings'
import { checkHouseStyle } from './house-style'
import { checkImages } from './images'
import { checkLinkText } from './link-text'
import { checkLinks, checkWebSettings } from './links'
import { checkRawHtml } from './raw-html'
import { checkReadingAge } from './reading-age'
import { checkReferences } from './references'
import { checkContact, checkReview } from './reviews'
import { checkSentences } from './sentences'
import { checkSettings } from './settings'
import { checkShownRaw } from './shown-raw'
import { checkSynonyms, checkSynonymsMatch } from './synonyms'
import { checkTables } from './tables'
import { checkTemplateText } from './template-text'
import { checkTitles } from './titles'
import { checkWords } from './words'

/** Every rule that needs one file only: what these find is kept until the file changes. */
export const fileRules: FileRule[] = [
  checkSettings,
  checkContacts,
  checkCutValues,
  checkWebSettings,
  checkColours,
  checkBody,
  checkTemplateText,
  checkHeadings,
  checkTables,
  checkRawHtml,
  checkShownRaw,
  checkDirectives,
  checkWords,
  checkHouseStyle,
  checkLinkText,
  checkSentences,
  checkReadingAge,
  checkSynonyms,
]

/** Every rule that needs the whole site, or today's date. A new rule is one file and one line in one of the two. */
export const siteRules: SiteRule[] = [
  checkReferences,
  checkTitles,
  checkAddresses,
  checkSections,
  checkRedirects,
  checkLinks,
  checkImages,
  checkDirectiveUses,
  checkAbbreviations,
  checkDates,
  checkReview,
  checkContact,
  checkDuties,
  checkLinked,
  checkSynonymsMatch,
]
