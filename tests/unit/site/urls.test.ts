import { describe, expect, it } from 'vitest'
import { contactAddress, documentId, lawAddress, pageAddress, termAddress } from '../../../lib/site/urls'

describe('the address of a page', () => {
  it('is the place of its file', () => {
    expect(pageAddress('pages/help-at-school/sen-support.md')).toBe('/help-at-school/sen-support')
  })

  it('of an index file is the folder it stands in', () => {
    expect(pageAddress('pages/help-at-school/index.md')).toBe('/help-at-school')
    expect(pageAddress('pages/help-at-school/graduated-approach/index.md')).toBe(
      '/help-at-school/graduated-approach',
    )
  })

  it('keeps the word "index" where it is only part of a name', () => {
    expect(pageAddress('pages/about/card-index.md')).toBe('/about/card-index')
  })
})

describe('the id of a document', () => {
  it('is the name of its file without the ending', () => {
    expect(documentId('contacts/sendiass.yaml')).toBe('sendiass')
    expect(documentId('glossary/sen-support.md')).toBe('sen-support')
  })
})

describe('where other documents live', () => {
  it('a contact has a page, a word its place in the glossary, a law reference a page', () => {
    expect(contactAddress('sendiass')).toBe('/contacts/sendiass')
    expect(termAddress('senco')).toBe('/glossary#senco')
    expect(lawAddress('code-6-44')).toBe('/law/code-6-44')
  })
})
