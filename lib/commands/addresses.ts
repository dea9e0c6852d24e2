import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { formatLines } from '../checks/format-findings'
import { listAddresses, readSite } from '../checks/published-addresses'
import { addressRecord, checkPublishedAddresses, readRecord } from '../checks/rules/published-addresses'
import { answerArguments } from './answer-arguments'

const help =
  'npm run addresses     adds every new address to content/published-addresses.txt, or begins that list'

/**
 * `npm run addresses`: adds every new address to the record of those that must never die, and begins one where
 * there is none.
 * @returns 1 when one of the record is gone, otherwise 0
 */
export async function run(args: string[]): Promise<number> {
  const answer = answerArguments(args, { help })
  if (answer !== undefined) return answer
  const site = readSite(process.cwd())
  const recorded = existsSync(addressRecord) ? readRecord(readFileSync(addressRecord, 'utf8')) : []
  const all = [...new Set([...recorded, ...listAddresses(site)])].sort()
  const text = `${all.join('\n')}\n`
  writeFileSync(addressRecord, text)
  console.log(`${all.length} addresses are recorded, ${all.length - recorded.length} of them new.`)
  const findings = checkPublishedAddresses(site, text)
  if (findings.length > 0) console.error(formatLines({ findings, filesChecked: 0 }).join('\n'))
  return findings.length > 0 ? 1 : 0
}
