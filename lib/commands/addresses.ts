import { readFileSync, writeFileSync } from 'node:fs'
import { addressRecord, listAddresses, listLostAddresses, readSite } from '../checks/published-addresses'

/**
 * `npm run addresses`: adds every new address to the record of those that must never die.
 * @returns 1 when one of the record is gone, otherwise 0
 */
export async function run(): Promise<number> {
  const site = readSite(process.cwd())
  const recorded = readFileSync(addressRecord, 'utf8').split('\n').filter(Boolean)
  const all = [...new Set([...recorded, ...listAddresses(site)])].sort()
  writeFileSync(addressRecord, `${all.join('\n')}\n`)
  console.log(`${all.length} addresses are recorded, ${all.length - recorded.length} of them new.`)
  const lost = listLostAddresses(site, recorded)
  if (lost.length > 0) console.error(`These are gone:\n${lost.join('\n')}`)
  return lost.length > 0 ? 1 : 0
}
