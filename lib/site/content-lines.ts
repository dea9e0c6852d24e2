/**
 * The form that a calendar (RFC 5545) and a contact card (RFC 6350) share: lines that end in CR LF and are
 * folded at 75 octets. Never cut inside a character.
 * @param lines each `NAME:value`, with text already escaped; empty ones are left out
 */
export function formatContentLines(lines: (string | false | undefined)[]): string {
  return lines
    .filter((line) => typeof line === 'string' && line !== '')
    .map((line) => `${foldLine(String(line))}\r\n`)
    .join('')
}

/** Text as a value of such a line. */
export const escapeText = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n')

function foldLine(line: string): string {
  const folded = ['']
  for (const character of line) {
    const last = folded.length - 1
    const room = last === 0 ? 75 : 74
    if (Buffer.byteLength(folded[last] + character) > room) folded.push(character)
    else folded[last] += character
  }
  return folded.join('\r\n ')
}
