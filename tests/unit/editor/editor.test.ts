import { describe, expect, it } from 'vitest'
import { findHtmlFaults } from '../../../lib/commands/accessibility-run/valid-html'
import { models } from '../../../lib/content/schemas'
import { describeForm, type FormField } from '../../../lib/editor/form-fields'
import { collectForm, findAll, readTextOf } from './browser-form'
import { goodFiles, htmlOf, openEditor } from './memory-store'

const page = 'content/pages/help-at-school/trial.md'
const contact = 'content/contacts/sendiass.yaml'

/** What a page says, without its tags. */
const wordsOf = (html: string) => findAll(html, 'main').map(readTextOf).join(' ').replace(/\s+/g, ' ')

/** The lines that two texts do not share. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ]
}

function edit(path: string, typed: Record<string, string | undefined>, button = 'save', more = '') {
  const files = goodFiles()
  const before = files.get(path) ?? ''
  const answer = openEditor(files).send(path, typed, button, more)
  const html = htmlOf(answer)
  return { answer, html, words: wordsOf(html), changed: changedLines(before, files.get(path) ?? ''), files }
}

describe('changing one field', () => {
  it.each([
    [
      'a telephone number',
      contact,
      { 'phone.0.number': '01572 758280' },
      ['-    number: "07700 900 123"', '+    number: "01572 758280"'],
    ],
    ['a title', page, { title: 'New title' }, ['-title: Trial', '+title: New title']],
    [
      'a title that needs quotes',
      page,
      { title: 'Trial: part two' },
      ['-title: Trial', '+title: "Trial: part two"'],
    ],
    [
      'a date',
      page,
      { 'nextReview.day': '3', 'nextReview.month': '9' },
      ['-nextReview: 2027-10-01', '+nextReview: 2027-09-03'],
    ],
    [
      'a month by its name',
      page,
      { 'nextReview.month': 'March' },
      ['-nextReview: 2027-10-01', '+nextReview: 2027-03-01'],
    ],
    ['a choice', page, { kind: 'faq' }, ['+kind: faq']],
    ['the place in the list', page, { order: '3' }, ['+order: 3']],
    [
      'a list of words',
      page,
      { aliases: 'one to one\r\nhelper' },
      ['+aliases:', '+  - one to one', '+  - helper'],
    ],
    ['a way to be reached', contact, { email: 'a@example.gov.uk' }, ['+email: a@example.gov.uk']],
    ['a date that is not exact', contact, { 'source.date': '2021' }, ['-  date: 2020-08', '+  date: "2021"']],
  ])('%s changes only its own lines', (_name, path, typed, expected) => {
    const { changed, words } = edit(path, typed)
    expect({ changed, words }).toEqual({ changed: expected, words: '' })
  })

  it('a word of the text changes only its line, and keeps Windows line endings', () => {
    const files = goodFiles()
    const windows = (files.get(page) ?? '').replaceAll('\n', '\r\n')
    files.set(page, windows)
    const editor = openEditor(files)
    const body = collectForm(editor.read(editor.addressOf(page)), 'save').get('body') ?? ''
    editor.send(page, { body: body.replace('Every school', 'Each school') })
    expect(files.get(page)).toBe(windows.replace('Every school', 'Each school'))
  })

  it('an emptied field is taken out of the file', () => {
    expect(edit('content/contacts/send-service.yaml', { postcode: '' }).changed).toEqual([
      '-postcode: EX1 2AB',
    ])
  })

  it('a field that was not sent stays as it is', () => {
    expect(edit(page, { title: undefined, contacts: undefined, 'nextReview.day': undefined }).answer).toEqual(
      {
        redirect: expect.stringContaining('note=same'),
      },
    )
  })
})

describe('lists', () => {
  const add = () => {
    const editor = openEditor(goodFiles())
    return editor.send(page, { title: 'As typed' }, 'add:changes')
  }

  it('a row can be added, and what was typed before is still there', () => {
    const html = htmlOf(add())
    expect(html).toContain('value="As typed"')
    expect(
      findAll(html, 'input', 'name').map((one) => one.attrs.find(({ name }) => name === 'name')?.value),
    ).toContain('changes.new0.date.day')
  })

  it('a new row is saved with what it says', () => {
    const files = goodFiles()
    const editor = openEditor(files)
    const form = collectForm(htmlOf(editor.send(page, {}, 'add:changes')), 'save')
    for (const [name, value] of Object.entries({
      'date.day': '2',
      'date.month': '11',
      'date.year': '2026',
      note: 'New.',
    }))
      form.set(`changes.new0.${name}`, value)
    const before = files.get(page) ?? ''
    editor.ask(editor.addressOf(page), form)
    expect(changedLines(before, files.get(page) ?? '')).toEqual([
      '+changes:',
      '+  - date: 2026-11-02',
      '+    note: New.',
    ])
  })

  it('a row that nobody filled in is not saved', () => {
    const files = goodFiles()
    const editor = openEditor(files)
    const form = collectForm(htmlOf(editor.send(page, {}, 'add:changes')), 'save')
    expect(editor.ask(editor.addressOf(page), form)).toEqual({
      redirect: expect.stringContaining('note=same'),
    })
  })

  it('a row can be removed and moved up', () => {
    const files = goodFiles()
    const path = 'content/settings/navigation.yaml'
    files.set(
      path,
      (files.get(path) ?? '').replace('footer:\n', 'footer:\n  - label: Glossary\n    address: /glossary\n'),
    )
    const editor = openEditor(files)
    const moved = collectForm(htmlOf(editor.send(path, {}, 'up:footer.1')), 'save')
    editor.ask(editor.addressOf(path), moved)
    expect(files.get(path)).toMatch(/A to Z[\s\S]*Glossary/)
    const removed = collectForm(htmlOf(editor.send(path, {}, 'remove:footer.0')), 'save')
    editor.ask(editor.addressOf(path), removed)
    expect(files.get(path)).not.toContain('A to Z')
    expect(files.get(path)).toContain('label: Glossary')
  })

  it('a contact is chosen by its name', () => {
    const html = openEditor(goodFiles()).read(openEditor(goodFiles()).addressOf(page))
    const labels = findAll(html, 'label').map(readTextOf)
    expect(labels).toContain('SEND serviceQuestions about plans.')
  })
})

describe('mistakes', () => {
  it.each([
    ['an empty title', page, { title: '' }, 'Enter a title', 'title'],
    [
      'no date',
      page,
      { 'nextReview.day': '', 'nextReview.month': '', 'nextReview.year': '' },
      'Enter a next review',
      'nextReview.day',
    ],
    ['an impossible date', page, { 'nextReview.day': '31', 'nextReview.month': '2' }, '31', 'nextReview.day'],
    ['a review before the last', page, { 'nextReview.year': '2020' }, 'review', 'nextReview.day'],
    ['a long title', page, { title: 'x'.repeat(70) }, '65', 'title'],
    ['nobody that it is for', page, { audience: '' }, 'Select who it is for', 'audience'],
    ['an unknown contact', page, { contacts: 'senidass' }, 'sendiass', 'contacts'],
    [
      'a bad telephone number',
      contact,
      { 'phone.0.number': 'ring us' },
      'telephone number',
      'phone.0.number',
    ],
    ['a bad email address', contact, { email: 'no' }, 'email', 'email'],
    ['a bad web address', contact, { web: 'example' }, 'https', 'web'],
    ['a broken link', page, { body: 'See [this](/nowhere).\n' }, '/nowhere', 'body'],
    ['HTML', page, { body: 'See <b>this</b>.\n' }, '<b>', 'body'],
    ['words in place of a number', page, { order: 'first' }, 'whole number', 'order'],
  ])('%s stops the save, and the message leads to the field', (_name, path, typed, expected, anchor) => {
    const { html, words, changed, answer } = edit(path, typed)
    expect(answer).toMatchObject({ status: 422 })
    expect(changed).toEqual([])
    expect(words.toLowerCase()).toContain(expected.toLowerCase())
    const links = findAll(html, 'a').map((one) => one.attrs.find(({ name }) => name === 'href')?.value)
    expect(links).toContain(`#${anchor}`)
    expect(html).toContain(`id="${anchor}"`)
  })

  it('what was typed comes back as it was typed', () => {
    const { html } = edit(page, {
      title: '',
      summary: '<i>"x" & y',
      body: '# No\n\n  two spaces  ',
      'nextReview.day': '99',
    })
    const form = collectForm(html, 'save')
    expect(form.get('summary')).toBe('<i>"x" & y')
    expect(form.get('body')).toBe('# No\r\n\r\n  two spaces  ')
    expect(form.get('nextReview.day')).toBe('99')
  })

  it('a warning does not stop a save', () => {
    expect(
      edit(page, { 'nextReview.day': '1', 'nextReview.month': '12', 'nextReview.year': '2026' }).changed,
    ).toEqual(['-nextReview: 2027-10-01', '+nextReview: 2026-12-01'])
  })

  it('a change that breaks another page is stopped, and says which', () => {
    const path = 'content/pages/help-at-school/graduated-approach/index.md'
    const { words, changed } = edit(path, { body: '::cycle\n\nNo headings.\n' })
    expect(changed).toEqual([])
    expect(words).toContain('content/pages/help-at-school/sen-support.md')
  })

  it('a form that did not arrive whole is not saved', () => {
    expect(edit(page, { title: 'Cut off', end: undefined })).toMatchObject({
      changed: [],
      answer: { status: 400 },
    })
  })

  it('looking at it saves nothing, and shows how it will read', () => {
    const { changed, words } = edit(page, { body: 'See **this** word.\n' }, 'look')
    expect(changed).toEqual([])
    expect(words).toContain('See this word.')
  })
})

describe('hostile words', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'

  it.each([
    page,
    contact,
    'content/law/cfa-2014-section-30.yaml',
    'content/settings/site.yaml',
    'content/glossary/sen.md',
  ])('in every field of %s are shown and not run', (path) => {
    const editor = openEditor(goodFiles())
    const form = collectForm(editor.read(editor.addressOf(path)), 'look')
    for (const name of new Set(form.keys()))
      if (!['do', 'end', 'version'].includes(name)) form.set(name, hostile)
    const html = htmlOf(editor.ask(editor.addressOf(path), form))
    expect(findAll(html, 'script')).toEqual([])
    expect(findAll(html, 'img')).toEqual([])
    expect(html).toContain('&lt;script&gt;')
  })

  it('in the text are left out of how it reads', () => {
    const { html } = edit(page, { body: 'A [link](javascript:alert(1)) ![x](javascript:alert(1))\n' }, 'look')
    expect(html).not.toMatch(/(href|src|title)="javascript:/)
  })

  it.each([
    '/etc/passwd',
    '../../etc/passwd',
    'content/../package.json',
    'content/pages',
    '',
    'package.json',
  ])('a file called %s is not opened', (path) => {
    const editor = openEditor(goodFiles())
    expect(editor.ask(editor.addressOf(path))).toMatchObject({ status: 404 })
  })
})

describe('the HTML', () => {
  const editor = openEditor(goodFiles())
  const navigation = editor.addressOf('content/settings/navigation.yaml')
  const views = {
    'the list': () => editor.read('/'),
    'the form of a page': () => editor.read(editor.addressOf(page)),
    'the form of a contact': () => editor.read(editor.addressOf(contact)),
    'the form of the menus': () => editor.read(navigation),
    'a form with mistakes': () => htmlOf(editor.send(page, { title: '', 'nextReview.day': '99' })),
    'a file as text': () => editor.read(`${editor.addressOf(page)}&as=text`),
    'what an action would change': () => editor.read(`/review?file=${page}`),
    'a new page': () => editor.read('/new?model=Page'),
  }

  it.each(Object.entries(views))('of %s is valid', async (_name, show) => {
    const faults = await findHtmlFaults(show())
    // How React writes tags is a matter of taste, and an empty value of the same name says that nothing is chosen.
    expect(
      faults.filter((fault) => !/ (doctype-style|attr-case|void-style|form-dup-name):/.test(fault)),
    ).toEqual([])
  })
})

describe('an odd request', () => {
  it.each([
    '/?note=__proto__',
    '/?note=constructor',
    '/?show=__proto__',
    '/new?model=__proto__',
    '/new?model=constructor',
  ])('%s is answered', (address) => {
    expect(openEditor(goodFiles()).ask(address)).toHaveProperty('status')
  })

  it.each(['add:__proto__', 'up:footer.99', 'remove:title.0', 'add:', 'up:'])(
    'the button %s does no harm',
    (button) => {
      const editor = openEditor(goodFiles())
      const form = collectForm(editor.read(editor.addressOf(page)), 'save')
      form.set('do', button)
      expect(editor.ask(editor.addressOf(page), form)).toHaveProperty('html')
    },
  )

  it('a form with a great many fields is read', () => {
    const editor = openEditor(goodFiles())
    const form = collectForm(editor.read(editor.addressOf(page)), 'save')
    const many = new URLSearchParams(`${form}${'&law=x'.repeat(300_000)}`)
    expect(editor.ask(editor.addressOf(page), many)).toMatchObject({ status: 422 })
  })
})

describe('a file that changes underneath', () => {
  function meet(more = '') {
    const files = goodFiles()
    const editor = openEditor(files)
    const form = collectForm(editor.read(editor.addressOf(page) + more), 'save')
    files.set(
      page,
      (files.get(page) ?? '').replace('title: Trial', 'title: Theirs').replace('Every school', 'All schools'),
    )
    return { files, editor, form }
  }

  it('is not overwritten: both versions are shown, and none is lost', () => {
    const { files, editor, form } = meet()
    form.set('title', 'Mine')
    const theirs = files.get(page)
    const answer = editor.ask(editor.addressOf(page), form)
    expect(answer).toMatchObject({ status: 409 })
    expect(wordsOf(htmlOf(answer))).toMatch(/Mine.*Theirs/)
    expect(files.get(page)).toBe(theirs)
  })

  it('what only the other changed is kept from the other, unless you choose', () => {
    const { files, editor, form } = meet()
    form.set('title', 'Mine')
    const choice = collectForm(htmlOf(editor.ask(editor.addressOf(page), form)), 'save')
    expect(editor.ask(editor.addressOf(page), choice)).toEqual({
      redirect: expect.stringContaining('note=saved'),
    })
    expect(files.get(page)).toContain('title: Mine')
    expect(files.get(page)).toContain('All schools')
  })

  it('either can be chosen for each part', () => {
    const { files, editor, form } = meet()
    form.set('title', 'Mine')
    const choice = collectForm(htmlOf(editor.ask(editor.addressOf(page), form)), 'save')
    choice.set('take.title', 'theirs')
    choice.set('take.body', 'mine')
    editor.ask(editor.addressOf(page), choice)
    expect(files.get(page)).toContain('title: Theirs')
    expect(files.get(page)).toContain('Every school')
  })

  it('what is chosen can be edited further', () => {
    const { editor, form } = meet()
    form.set('title', 'Mine')
    const choice = collectForm(htmlOf(editor.ask(editor.addressOf(page), form)), 'look')
    const back = collectForm(htmlOf(editor.ask(editor.addressOf(page), choice)), 'save')
    expect(back.get('title')).toBe('Mine')
    expect(back.get('body')).toContain('All schools')
  })

  it('is found in a file that is edited as text too', () => {
    const { editor, form } = meet('&as=text')
    form.set('text', '---\ntitle: Mine\n---\n')
    expect(editor.ask(`${editor.addressOf(page)}&as=text`, form)).toMatchObject({ status: 409 })
  })

  it('when it has gone, what was typed is shown to be copied', () => {
    const { files, editor, form } = meet()
    form.set('title', 'Typed for an hour')
    files.delete(page)
    const answer = editor.ask(editor.addressOf(page), form)
    expect(answer).toMatchObject({ status: 409 })
    expect(wordsOf(htmlOf(answer))).toContain('Typed for an hour')
  })
})

describe('undo', () => {
  it('takes the last save back, once', () => {
    const files = goodFiles()
    const before = files.get(page)
    const editor = openEditor(files)
    editor.send(page, { title: 'New title' })
    expect(editor.ask('/undo', new URLSearchParams())).toEqual({
      redirect: expect.stringContaining('note=undone'),
    })
    expect(files.get(page)).toBe(before)
    expect(editor.ask('/undo', new URLSearchParams())).toMatchObject({ status: 409 })
  })

  it('is refused when the file has changed since', () => {
    const files = goodFiles()
    const editor = openEditor(files)
    editor.send(page, { title: 'New title' })
    files.set(page, `${files.get(page)}More.\n`)
    const answer = editor.ask('/undo', new URLSearchParams())
    expect(answer).toMatchObject({ status: 409 })
    expect(files.get(page)).toContain('More.')
  })
})

describe('whole files', () => {
  function act(address: string, answers: Record<string, string>) {
    const files = goodFiles()
    const editor = openEditor(files)
    const shown = editor.ask(address, new URLSearchParams({ ...answers, do: 'show' }))
    const html = htmlOf(shown)
    const done = () => editor.ask(address, collectForm(html, 'confirm'))
    return { files, editor, shown, html, words: wordsOf(html), done }
  }
  const on = (action: string, path: string) => `/${action}?file=${encodeURIComponent(path)}`

  it('a page is marked as reviewed, after it was shown what that changes', () => {
    const { files, words, done } = act(on('review', page), {})
    expect(words).toContain('+ lastReviewed: 2026-11-22')
    expect(files.get(page)).toContain('lastReviewed: 2026-11-01')
    done()
    expect(files.get(page)).toContain('lastReviewed: 2026-11-22')
  })

  it('a page moves, and its old address leads to it', () => {
    const { files, words, done } = act(on('rename', page), { to: '/help-at-school/moved' })
    expect(words).toContain('/help-at-school/moved')
    done()
    expect(files.has(page)).toBe(false)
    expect(files.get('content/pages/help-at-school/moved.md')).toContain('- /help-at-school/trial')
  })

  it('a page is removed, and its address leads to another', () => {
    const { files, done } = act(on('remove', page), { to: '/help-at-school/sen-support' })
    done()
    expect(files.has(page)).toBe(false)
    expect(files.get('content/settings/redirects.yaml')).toContain('/help-at-school/trial')
  })

  it('nothing is done that was not shown: if the content has changed, it is shown again', () => {
    const { files, done } = act(on('review', page), {})
    files.set(page, (files.get(page) ?? '').replace('Trial', 'Other'))
    expect(done()).toMatchObject({ status: 200 })
    expect(files.get(page)).toContain('lastReviewed: 2026-11-01')
  })

  it.each([
    ['rename', { to: '/help-at-school/sen-support' }, 'is taken'],
    ['rename', { to: 'Not An Address' }, 'not an address'],
    ['rename', { to: '' }, 'not an address'],
    ['remove', { to: '' }, 'Select the page'],
    ['remove', { to: '/nowhere' }, 'is not a page'],
  ])('%s with %o is refused in plain words', (action, answers, expected) => {
    const { shown, words } = act(on(action, page), answers as Record<string, string>)
    expect(shown).toMatchObject({ status: 422 })
    expect(words).toContain(expected)
    expect(words).not.toContain('npm run')
  })

  it.each([
    [
      'Page',
      { title: 'Short breaks', section: '/help-at-school', kind: 'guidance' },
      'content/pages/help-at-school/short-breaks.md',
    ],
    ['Contact', { title: 'New service' }, 'content/contacts/new-service.yaml'],
    ['Term', { title: 'inclusion' }, 'content/glossary/inclusion.md'],
    ['LawReference', { title: 'Equality Act 2010' }, 'content/law/equality-act-2010.yaml'],
    ['Duty', { title: 'Short breaks' }, 'content/duties/short-breaks.yaml'],
    ['ReadyPack', { title: 'Starting school' }, 'content/packs/starting-school.yaml'],
  ])('a new %s has a form at once, and no file until it is saved', (model, answers, path) => {
    const files = goodFiles()
    const editor = openEditor(files)
    const answer = editor.ask(`/new?model=${model}`, new URLSearchParams(answers as Record<string, string>))
    expect(answer).toEqual({ redirect: editor.addressOf(path) })
    expect(files.has(path)).toBe(false)
    const filled = {
      Page: { body: 'Words.\n', summary: 'What it is.' },
      Contact: { whatFor: 'Help.', 'source.name': 'Their letter' },
      Term: { body: 'A short meaning.' },
      LawReference: {
        duty: 'must',
        paraphrase: 'Something is so.',
        url: 'https://www.legislation.gov.uk',
        status: 'in-force',
        verified: 'primary',
      },
      Duty: { requires: 'What there is.', law: 'cfa-2014-section-30' },
      ReadyPack: { note: 'For a family that starts.', pages: '/help-at-school/sen-support' },
    }[model] as Record<string, string>
    expect(editor.send(path, filled)).toEqual({ redirect: expect.stringContaining('note=saved') })
    expect(files.get(path)).toContain(answers.title)
  })

  it('a new page needs a title', () => {
    const editor = openEditor(goodFiles())
    const answer = editor.ask(
      '/new?model=Page',
      new URLSearchParams({ title: ' ', section: '/help-at-school' }),
    )
    expect(wordsOf(htmlOf(answer))).toContain('Enter a title')
  })
})

describe('the list', () => {
  it('puts what is overdue first, and says how much is to be put right', () => {
    const files = goodFiles()
    files.set(
      page,
      (files.get(page) ?? '').replace('2026-11-01', '2025-11-01').replace('2027-10-01', '2026-10-01'),
    )
    const rows = findAll(openEditor(files).read('/'), 'tr').map(readTextOf)
    expect(rows[1]).toMatch(/Trial.*1 October 2026.*Overdue/)
  })

  it('shows only what has the words, and only one owner', () => {
    const editor = openEditor(goodFiles())
    const count = (query: string) => findAll(editor.read(`/?${query}`), 'tr').length - 1
    expect(count('show=pages&words=sen+support')).toBe(1)
    expect(count('show=pages&owner=SEND+service')).toBe(5)
    expect(count('show=settings')).toBe(4)
    expect(wordsOf(editor.read('/?words=zzzz'))).toContain('0 of 5 shown')
  })

  it('tells of mistakes', () => {
    const files = goodFiles()
    files.set(page, (files.get(page) ?? '').replace('title: Trial\n', ''))
    expect(wordsOf(openEditor(files).read('/'))).toContain('1 must fix')
  })
})

describe('the form of a model', () => {
  const listAll = (fields: FormField[]): FormField[] =>
    fields.flatMap((field) => [field, ...('fields' in field ? listAll(field.fields) : [])])

  it.each(Object.keys(models) as (keyof typeof models)[])(
    'of %s has a label and a hint for each setting, for people',
    (model) => {
      for (const { label, hint, name } of listAll(describeForm(model) ?? [])) {
        expect(label, name).toMatch(/^[A-Z][a-z ]+$/)
        expect(hint, name).toMatch(/^["A-Z].*[.:/]|https:\/\/$/s)
        expect(hint, name).not.toMatch(/\.(yaml|md)\b|in quotes|names? of (a )?files?/)
      }
    },
  )
})
