import { buildFinding, type Finding } from '../finding'
import type { FileRule } from '../rule'

/** The guidance on writing for GOV.UK asks to look again at every sentence of more words. */
const mostWords = 25

/** No sentence of the text is too long to read in one go. */
export const checkSentences: FileRule = ({ passages, bodyPlaceOf }) => {
  const findings: Finding[] = []
  for (const { node, text, sentences } of passages) {
    if (node.type === 'heading') continue
    for (const sentence of sentences) {
      const words = sentence.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
      if (words.length <= mostWords) continue
      const lines = text.slice(0, sentence.index).split('\n').length - 1
      const place = bodyPlaceOf({ line: (node.position?.start.line ?? 1) + lines })
      findings.push(buildFinding(place, 'sentence-long', words.slice(0, 6).join(' '), words.length))
    }
  }
  return findings
}
