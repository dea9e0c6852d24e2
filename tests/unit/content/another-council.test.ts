import { expect, it } from 'vitest'
import { checkContentFolder } from '../../../lib/checks/check-content-folder'

// .github/workflows/nightly.yml runs every test on this content in the place of ours.
it('the least that a council needs is eight files, of which the check says nothing', () => {
  const root = 'tests/fixtures/another-council'
  expect(checkContentFolder({ root, today: '2026-11-22' })).toEqual({ findings: [], filesChecked: 8 })
})
