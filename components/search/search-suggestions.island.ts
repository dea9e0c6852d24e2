type Suggestion = { title: string; marks: { from: number; to: number }[]; address: string }
type Group = { name: string; kind: string; suggestions: Suggestion[] }

const shortestQuery = 2
// Milliseconds: a pause in the typing, and how long an answer is waited for.
const pause = 150
const patience = 3000

/**
 * Suggests answers while someone types in the input of `<search-suggestions>`: an ARIA 1.2 combobox, "list
 * autocomplete with manual selection" in the ARIA Authoring Practices. Without it, or when the server does not
 * answer in time, the form searches as before. Nothing in the page changes before someone is in the input, so
 * React under `next dev` finds the page as it made it.
 *
 * The groups are headings for the eye, and each option says its kind in words. Groups in a list box
 * (`role="group"`) are not read out by every screen reader when the focus stays in an input, and with them some
 * count "1 of 2" within a group where there are eight.
 */
class SearchSuggestions extends HTMLElement {
  input: HTMLInputElement | null = null
  list = document.createElement('ul')
  options: HTMLElement[] = []
  status = document.createElement('div')
  active = -1
  timer: ReturnType<typeof setTimeout> | undefined
  request = new AbortController()

  connectedCallback() {
    for (const type of ['focusin', 'focusout', 'input', 'keydown']) this.addEventListener(type, this)
  }

  handleEvent(event: Event) {
    if (!(event.target instanceof HTMLInputElement)) return
    this.input ??= this.becomeCombobox(event.target)
    if (event.type === 'input') this.ask(event.target.value)
    if (event.type === 'keydown') this.move(event as KeyboardEvent)
    if (event.type === 'focusout') this.close()
  }

  becomeCombobox(input: HTMLInputElement) {
    this.list.id = `${input.id}-suggestions`
    this.list.hidden = true
    this.list.className =
      'absolute inset-x-0 top-full z-20 mt-1 max-h-[60vh] overflow-auto rounded-[10px] border-2 border-edge bg-raised text-ink shadow-lg'
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', 'Suggestions')
    // A press on the list must not take the focus from the input, which would close the list before the click.
    this.list.addEventListener('mousedown', (event) => event.preventDefault())
    this.list.addEventListener('click', (event) => this.go((event.target as Element).closest('li')))
    this.status.className = 'sr-only'
    this.status.setAttribute('role', 'status')
    this.append(this.list, this.status)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', this.list.id)
    input.setAttribute('aria-expanded', 'false')
    return input
  }

  ask(query: string) {
    clearTimeout(this.timer)
    this.request.abort()
    this.activate(-1)
    if (query.trim().length < shortestQuery) return this.show([])
    const request = new AbortController()
    this.request = request
    this.timer = setTimeout(async () => {
      const limit = setTimeout(() => request.abort(), patience)
      try {
        const address = `/search/suggestions?${new URLSearchParams({ q: query })}`
        const { groups } = await (await fetch(address, { signal: request.signal })).json()
        this.show(groups)
        const { length } = this.options
        this.status.textContent = `${length || 'No'} suggestion${length === 1 ? '' : 's'}`
      } catch {
        // A newer question has the list now, unless this is the newest.
        if (request === this.request) this.show([])
      }
      clearTimeout(limit)
    }, pause)
  }

  show(groups: Group[]) {
    this.options = []
    this.list.replaceChildren(
      ...groups.flatMap(({ name, kind, suggestions }) => {
        const heading = make(
          'li',
          'border-t border-line px-3 pt-2 text-[0.9rem] font-bold text-soft first:border-t-0',
          name,
        )
        heading.setAttribute('role', 'presentation')
        heading.setAttribute('aria-hidden', 'true')
        return [heading, ...suggestions.map((suggestion) => this.makeOption(suggestion, kind))]
      }),
    )
    this.status.textContent = ''
    if (this.options.length > 0 && this.input === document.activeElement) this.open()
    else this.close()
  }

  makeOption({ title, marks, address }: Suggestion, kind: string) {
    const option = make(
      'li',
      'flex min-h-11 scroll-mt-8 cursor-pointer items-center px-3 py-1 hover:bg-tint aria-selected:bg-tint aria-selected:underline aria-selected:outline-2 aria-selected:-outline-offset-2',
    )
    option.id = `${this.list.id}-${this.options.push(option)}`
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    option.dataset.address = address
    const name = make('span')
    let end = 0
    for (const { from, to } of marks) {
      name.append(title.slice(end, from), make('mark', '', title.slice(from, to)))
      end = to
    }
    name.append(title.slice(end), make('span', 'sr-only', `, ${kind}`))
    option.append(name)
    return option
  }

  open() {
    this.list.hidden = false
    this.input?.setAttribute('aria-expanded', 'true')
  }

  close() {
    this.request.abort()
    this.activate(-1)
    this.list.hidden = true
    this.input?.setAttribute('aria-expanded', 'false')
  }

  activate(index: number) {
    this.options[this.active]?.setAttribute('aria-selected', 'false')
    this.active = index
    const option = this.options[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.input?.setAttribute('aria-activedescendant', option.id)
    else this.input?.removeAttribute('aria-activedescendant')
  }

  move(event: KeyboardEvent) {
    const { length } = this.options
    if (event.isComposing || length === 0) return
    const chosen = this.options[this.active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.open()
      // Beyond either end stands the input itself, at -1.
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.activate(((this.active + 1 + step + length + 1) % (length + 1)) - 1)
    } else if (event.key === 'Escape' && !this.list.hidden) this.close()
    else if (event.key === 'Enter' && chosen) this.go(chosen)
    else {
      if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) this.activate(-1)
      return
    }
    event.preventDefault()
  }

  go(option: HTMLElement | null) {
    if (!option?.dataset.address) return
    this.close()
    location.assign(option.dataset.address)
  }
}

function make(tag: string, className = '', text = '') {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}

customElements.define('search-suggestions', SearchSuggestions)
