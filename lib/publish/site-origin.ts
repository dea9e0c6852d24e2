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

/**
 * Puts the public address into the documents of a build. Whoever serves the build later, perhaps in a container,
 * need not be told it again for what is made on request.
 * @param documents the folder of the documents
 */
export function writeOrigin(documents: string, origin: string): void {
  const path = join(documents, 'SiteSettings', '_index.json')
  const settings = JSON.parse(readFileSync(path, 'utf8')) as object
  writeFileSync(path, JSON.stringify({ ...settings, origin }))
}
