import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { getSingleDocument, listDocuments, readBody } from '../../../lib/content/documents'
import { contactSettings, pageSettings } from './sample-documents'
import { type SmallSite, useSmallSite } from './small-site'

let remove = () => {}
const use = (site: SmallSite) => {
  remove = useSmallSite(site)
}
afterEach(() => remove())

describe('the reader of documents', () => {
  it('gives every document of a model with the file it came from and its settings filled in', () => {
    use({ Page: { 'pages/about/index.md': pageSettings } })
    expect(listDocuments('Page')).toEqual([
      expect.objectContaining({
        file: 'pages/about/index.md',
        title: 'SEN support',
        kind: 'guidance',
        status: 'published',
        contacts: [],
      }),
    ])
  })

  it('gives the Markdown of one document as it was written', () => {
    use({ Page: { 'pages/about/index.md': { ...pageSettings, body: '## Who we are\n\nA team.' } } })
    expect(readBody('Page', 'pages/about/index.md')).toBe('## Who we are\n\nA team.')
  })

  it('refuses a document that does not fit its model, and says which and what to do', () => {
    use({ Contact: { 'contacts/sendiass.yaml': { ...contactSettings, email: 'not an address' } } })
    expect(() => listDocuments('Contact')).toThrow(
      'content/contacts/sendiass.yaml does not fit its model. Run npm run check.',
    )
  })

  it('refuses a date that is not in the calendar', () => {
    use({ Page: { 'pages/about/index.md': { ...pageSettings, nextReview: '2027-02-31' } } })
    expect(() => listDocuments('Page')).toThrow('pages/about/index.md')
  })

  it('reads again after a build has put other documents in their place', () => {
    use({ Contact: { 'contacts/one.yaml': contactSettings } })
    expect(listDocuments('Contact')).toHaveLength(1)
    remove()
    use({ Contact: { 'contacts/one.yaml': contactSettings, 'contacts/two.yaml': contactSettings } })
    expect(listDocuments('Contact')).toHaveLength(2)
  })

  it('reads again after an edit, and not before', () => {
    use({ Contact: { 'contacts/one.yaml': contactSettings } })
    const list = join(process.env.SITE_BUILD ?? '', 'documents/Contact/_index.json')
    const first = listDocuments('Contact')
    expect(listDocuments('Contact')).toBe(first)
    writeFileSync(list, '[]')
    utimesSync(list, 2, 2)
    expect(listDocuments('Contact')).toEqual([])
  })

  it('says which file is missing when a model must have one', () => {
    use({ Synonyms: { 'settings/synonyms.yaml': { same: [['SENCO', 'SENDCO']] } }, Redirects: {} })
    expect(getSingleDocument('Synonyms').same).toEqual([['SENCO', 'SENDCO']])
    expect(() => getSingleDocument('Redirects')).toThrow('content/settings/redirects.yaml')
  })
})
