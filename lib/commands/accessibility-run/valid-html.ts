import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How parse5 writes `async` is as valid as the shorter way.
    'attribute-boolean-style': 'off',
    // And so is how React writes names in capitals and `<input/>`: it makes the pages of results.
    'attr-case': 'off',
    'void-style': 'off',
    // The standard lets every landmark be named, <search> too, and an id begin with a digit.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'valid-id': ['error', { relaxed: true }],
    // Up to 65 characters of a page's own (lib/content/schemas/page.ts), then the name of the site.
    'long-title': ['error', { maxlength: 100 }],
    // The style sheet keeps a number on one line.
    'tel-non-breaking': ['error', { ignoreClasses: ['whitespace-nowrap'] }],
  },
})

/** What is wrong with the HTML of a page as the server sends it, a line each. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}
