import { describe, expect, it } from 'vitest'
import { Page } from '../../../lib/content/schemas/page'
import { browseGroups } from '../../../lib/site/browse-groups'

describe('the ways in by age and need', () => {
  it('are those that an editor can give to a page', () => {
    const { ages, needs } = Page.shape
    const idsOf = (kind: string) => browseGroups.filter((group) => group.kind === kind).map(({ id }) => id)
    expect(ages.unwrap().element.options).toEqual(idsOf('age'))
    expect(needs.unwrap().element.options).toEqual(idsOf('need'))
  })
})
