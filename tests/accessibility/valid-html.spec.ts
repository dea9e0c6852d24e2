import { HtmlValidate } from 'html-validate'
import { expect, kinds, test } from '../e2e/site-test'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How parse5 writes `async` is as valid as the shorter way.
    'attribute-boolean-style': 'off',
    // The standard lets every landmark be named, <search> too, and an id begin with a digit.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'valid-id': ['error', { relaxed: true }],
    // Up to 65 characters of a page's own (lib/content/schemas/page.ts), then the name of the site.
    'long-title': ['error', { maxlength: 100 }],
    // The style sheet keeps a number on one line.
    'tel-non-breaking': ['error', { ignoreClasses: ['whitespace-nowrap'] }],
  },
})

for (const [kind, address] of Object.entries({ ...kinds, 'not found': '/nowhere' }))
  test(`the HTML of a page of the kind "${kind}" is valid`, async ({ request }) => {
    const report = await validator.validateString(await (await request.get(address)).text())
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    )
    expect(faults).toEqual([])
  })
