import { buildFinding, type Finding } from '../finding'
import type { FileRule } from '../rule'

/** What to write in place of the tags that editors bring along from elsewhere. */
const instead: Record<string, string> = {
  a: 'Write a link as [the words](/its-address).',
  b: 'Write bold words as **bold words**.',
  strong: 'Write bold words as **bold words**.',
  i: 'Write it without the tag: the house style has no italics.',
  em: 'Write it without the tag: the house style has no italics.',
  br: 'Leave an empty line to begin a new paragraph.',
  p: 'Leave an empty line to begin a new paragraph.',
  img: 'Write an image as ![what it shows](/images/name.png).',
  ul: 'Begin each line of a list with a dash and a space.',
  ol: 'Begin each line of a numbered list with 1. and a space.',
  table: 'Write a table with | between its columns.',
  div: 'Write the text alone, or put it between :::callout{type=note} and :::',
  '!--': 'Put notes for colleagues in the settings block, after a #, or delete them.',
}

/** HTML would not be shown, so what it holds would be lost without a word. */
export const checkRawHtml: FileRule = ({ nodes, bodyPlaceOf }) => {
  const findings: Finding[] = []
  const opened = new Set<string>()
  for (const { node } of nodes) {
    if (node.type !== 'html') continue
    const [, close, name = ''] = /^<(\/?)(!--|[a-z][a-z0-9]*)?/i.exec(node.value) ?? []
    const tag = name.toLowerCase()
    // The closing half of a tag that is reported already is not a fault of its own.
    if (close && opened.has(tag)) continue
    opened.add(tag)
    const written = node.value.split('\n')[0] ?? ''
    const help = Object.hasOwn(instead, tag) ? instead[tag] : undefined
    findings.push(buildFinding(bodyPlaceOf(node.position?.start), 'html-not-shown', written, help))
  }
  return findings
}
