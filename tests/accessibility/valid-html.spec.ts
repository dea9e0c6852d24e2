import { HtmlValidate } from 'html-validate'
import { expect, kinds, test } from '../e2e/site-test'

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })

for (const [kind, address] of Object.entries({ ...kinds, 'not found': '/nowhere' }))
  test(`the HTML of a page of the kind "${kind}" is valid`, async ({ request }) => {
    const report = await validator.validateString(await (await request.get(address)).text())
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    )
    expect(faults).toEqual([])
  })
