import { buildFinding, type Finding } from '../finding'
import { plainText } from '../plain-text'
import type { Rule } from '../rule'

/** GOV.UK asks writers to look again at every sentence of more words (facts.md, 1.10). */
const mostWords = 25

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** No sentence of the text is too long to read in one go. */
export const checkSentences: Rule =
  () =>
  ({ nodes, body, bodyPlaceOf }) => {
    const findings: Finding[] = []
    for (const { node } of nodes) {
      if (node.type !== 'paragraph' && node.type !== 'tableCell') continue
      const text = plainText(node, body)
      // The end of a line is not the end of a sentence: there is one space in either case.
      for (const { segment, index } of sentences.segment(text.replaceAll('\n', ' '))) {
        const words = segment.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
        if (words.length <= mostWords) continue
        const lines = text.slice(0, index).split('\n').length - 1
        const place = bodyPlaceOf({ line: (node.position?.start.line ?? 1) + lines })
        findings.push(buildFinding(place, 'sentence-long', words.slice(0, 6).join(' '), words.length))
      }
    }
    return findings
  }
