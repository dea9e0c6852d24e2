import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { models } from '../content/schemas'
import { PlainError } from './plain-error'

/**
 * The public address of the site, where the environment of a build sets one (`SITE_ORIGIN`).
 * @param written as it stands there; empty is not set
 * @throws PlainError when it is not what `origin` in content/settings/site.yaml may be
 */
export function parseOrigin(written: string | undefined): string | undefined {
  if (!written) return undefined
  if (models.SiteSettings.schema.shape.origin.safeParse(written).success) return written
  throw new PlainError(
    `SITE_ORIGIN is "${written}". It must be the whole public address, with no slash at the end, such as https://localoffer.example.gov.uk`,
  )
}

const settingsFile = join('SiteSettings', '_index.json')

/**
 * Puts the public address into the documents of a build. Whoever serves the build later, perhaps in a container,
 * need not be told it again for what is made on request.
 * @param documents the folder of the documents
 */
export function writeOrigin(documents: string, origin: string): void {
  const path = join(documents, settingsFile)
  const settings = JSON.parse(readFileSync(path, 'utf8')) as object
  writeFileSync(path, JSON.stringify({ ...settings, origin }))
}

/**
 * Says that a build is for this machine alone, and how to make one for the web.
 * @param documents the folder of the documents
 * @returns nothing when the build has a public address
 */
export function explainOwnAddress(documents: string): string | undefined {
  const { origin } = JSON.parse(readFileSync(join(documents, settingsFile), 'utf8')) as { origin: string }
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin)
    ? `Its address is ${origin}, so its QR codes, feeds and copies lead to this machine. Before others see it, write the public address as origin in content/settings/site.yaml, or set SITE_ORIGIN, and build again.`
    : undefined
}
