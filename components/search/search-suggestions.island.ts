type Suggestion = { title: string; address: string; kind: string }

const shortestQuery = 2
const pause = 150

/**
 * Suggests answers while someone types in the input of `<search-suggestions>`: an ARIA 1.2 combobox, "list
 * autocomplete with manual selection" in the ARIA Authoring Practices. Without it, or when the server does not
 * answer, the form searches as before. Nothing in the page changes before someone is in the input, so React
 * under `next dev` finds the page as it made it.
 */
class SearchSuggestions extends HTMLElement {
  input: HTMLInputElement | null = null
  list = document.createElement('ul')
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
    this.request = new AbortController()
    const { signal } = this.request
    this.timer = setTimeout(async () => {
      try {
        const response = await fetch(`/search/suggestions?${new URLSearchParams({ q: query })}`, { signal })
        const { suggestions } = await response.json()
        this.show(suggestions)
        this.status.textContent = `${suggestions.length || 'No'} suggestion${suggestions.length === 1 ? '' : 's'}`
      } catch {
        if (!signal.aborted) this.show([])
      }
    }, pause)
  }

  show(suggestions: Suggestion[]) {
    const options = suggestions.map(({ title, address, kind }, index) => {
      const option = document.createElement('li')
      option.id = `${this.list.id}-${index}`
      option.className =
        'flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-4 px-3 py-1 hover:bg-tint aria-selected:bg-tint aria-selected:underline'
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      option.dataset.address = address
      const name = document.createElement('span')
      name.textContent = title
      const kindName = document.createElement('span')
      kindName.className = 'text-[0.9rem] text-soft'
      kindName.textContent = kind
      option.append(name, ' ', kindName)
      return option
    })
    this.list.replaceChildren(...options)
    this.status.textContent = ''
    if (options.length > 0 && this.input === document.activeElement) this.open()
    else this.close()
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
    this.list.children[this.active]?.setAttribute('aria-selected', 'false')
    this.active = index
    const option = this.list.children[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.input?.setAttribute('aria-activedescendant', option.id)
    else this.input?.removeAttribute('aria-activedescendant')
  }

  move(event: KeyboardEvent) {
    const { length } = this.list.children
    if (event.isComposing || length === 0) return
    const chosen = this.list.children[this.active]
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

  go(option: Element | null) {
    if (!(option instanceof HTMLElement) || !option.dataset.address) return
    this.close()
    location.assign(option.dataset.address)
  }
}

customElements.define('search-suggestions', SearchSuggestions)
