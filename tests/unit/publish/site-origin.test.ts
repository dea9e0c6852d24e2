import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PlainError } from '../../../lib/publish/plain-error'
import { parseOrigin, writeOrigin } from '../../../lib/publish/site-origin'

describe('The public address that a build is for', () => {
  it.each(['https://localoffer.example.gov.uk', 'http://localhost:3000'])('may be %s', (address) => {
    expect(parseOrigin(address)).toBe(address)
  })

  it.each([undefined, ''])('is that of the settings when the environment has none (%j)', (address) => {
    expect(parseOrigin(address)).toBeUndefined()
  })

  it.each([
    'localoffer.example.gov.uk',
    'https://localoffer.example.gov.uk/',
    'https://example.gov.uk/local-offer',
    'javascript:alert(1)',
  ])('is refused before anything is built, with what to write, when it is %s', (address) => {
    expect(() => parseOrigin(address)).toThrow(PlainError)
    expect(() => parseOrigin(address)).toThrow(
      `SITE_ORIGIN is "${address}". It must be the whole public address, with no slash at the end, such as https://`,
    )
  })

  it('goes into the documents of the build, and changes nothing else there', () => {
    const documents = mkdtempSync(join(tmpdir(), 'documents-'))
    mkdirSync(join(documents, 'SiteSettings'))
    const path = join(documents, 'SiteSettings/_index.json')
    writeFileSync(path, '{"title":"Local Offer","origin":"http://localhost:3000","area":"Rutland"}')
    writeOrigin(documents, 'https://localoffer.example.gov.uk')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      title: 'Local Offer',
      origin: 'https://localoffer.example.gov.uk',
      area: 'Rutland',
    })
    rmSync(documents, { recursive: true })
  })
})
