import { findHtmlFaults } from '../../lib/commands/accessibility-run/valid-html'
import { expect, kinds, test } from '../e2e/site-test'

for (const [kind, address] of Object.entries({ ...kinds, 'not found': '/nowhere' }))
  test(`the HTML of a page of the kind "${kind}" is valid`, async ({ request }) => {
    expect(await findHtmlFaults(await (await request.get(address)).text())).toEqual([])
  })
