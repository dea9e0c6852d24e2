import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PlainError } from '../../../lib/publish/plain-error'
import { explainOwnAddress, parseOrigin, writeOrigin } from '../../../lib/publish/site-origin'

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

  describe('stands in the documents of the build', () => {
    const documents = mkdtempSync(join(tmpdir(), 'documents-'))
    const path = join(documents, 'SiteSettings/_index.json')
    mkdirSync(dirname(path))
    writeFileSync(path, '{"title":"Local Offer","origin":"http://localhost:3000","area":"Rutland"}')
    afterAll(() => rmSync(documents, { recursive: true }))

    it('where it is said to lead nowhere for others while it is that of this machine', () => {
      expect(explainOwnAddress(documents)).toMatch(/^Its address is http:\/\/localhost:3000, .*SITE_ORIGIN/)
    })

    it('where that of the environment takes its place, and nothing else changes', () => {
      writeOrigin(documents, 'https://localoffer.example.gov.uk')
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
        title: 'Local Offer',
        origin: 'https://localoffer.example.gov.uk',
        area: 'Rutland',
      })
      expect(explainOwnAddress(documents)).toBeUndefined()
    })
  })
})
