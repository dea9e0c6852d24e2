import { buildFinding, type Finding } from '../finding'
import { plainText } from '../plain-text'
import type { FileRule } from '../rule'

/** Words that the house style, which is that of GOV.UK, does without, with what to write. */
const avoid: { pattern: RegExp; better: string }[] = [
  {
    pattern: /(?<![\w./@-])EHCPs?(?![\w/@-])/g,
    better: '"EHC plan": people may search for the other, and will find it',
  },
  { pattern: /(?<![\w./@-])e\.?g(\.|\b)(?![\w/@-])/gi, better: '"for example" or "such as"' },
  { pattern: /(?<![\w./@-])i\.?e(\.|\b)(?![\w/@-])/gi, better: '"that is", or say it in other words' },
  { pattern: /(?<![\w./@-])etc\b(?![\w/@-])/gi, better: 'the whole list, or begin it with "such as"' },
]

/** The text of a page does without the words that the house style avoids. */
export const checkWords: FileRule = ({ nodes, body, bodyPlaceOf }) => {
  const findings: Finding[] = []
  for (const { node, ancestors } of nodes) {
    if (node.type !== 'text') continue
    // The bare address of a website is no text of ours.
    const link = ancestors.find(({ type }) => type === 'link')
    if (link && /^(https?:\/\/|www\.)/.test(plainText(link, body))) continue
    const { value, position } = node
    for (const { pattern, better } of avoid)
      for (const match of value.matchAll(pattern)) {
        const lines = value.slice(0, match.index).split('\n').length - 1
        const place = bodyPlaceOf({ line: (position?.start.line ?? 1) + lines })
        findings.push(buildFinding(place, 'word-to-avoid', match[0], better))
      }
  }
  return findings
}
