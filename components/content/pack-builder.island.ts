/**
 * Spares the maker of a pack a page load for each step: it sends the form of `<pack-builder>` by itself, puts
 * the form of the answer in its place, and keeps the focus. Without it, or when anything goes wrong, the
 * browser sends the form.
 */
class PackBuilder extends HTMLElement {
  shown = location.search

  connectedCallback() {
    this.addEventListener('submit', (event) => this.send(event))
    // A link to a place on the page fires it too, and leaves the pack as it is.
    addEventListener('popstate', () => location.search !== this.shown && location.reload())
  }

  async send(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    const button = event.submitter as HTMLButtonElement | null
    if (!button || button.value === 'finish') return
    event.preventDefault()
    try {
      const body = new URLSearchParams(new FormData(form, button) as never)
      const answer = await fetch(form.action, { method: 'POST', body })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const next = page.querySelector('pack-builder form')
      if (!answer.ok || !next) throw new Error('not the page of the builder')
      form.replaceWith(next)
      history.pushState(null, '', answer.url)
      this.shown = location.search
      // What is first cannot move up: then its place has the focus, and where it is gone, the heading.
      const ids = [button.id, button.id.replace(/^\w+-/, 'item-'), 'your-pack']
      ids
        .map((id) => document.getElementById(id))
        .find(Boolean)
        ?.focus()
      const status = this.querySelector('[role=status]')
      if (status) status.textContent = button.dataset.done ?? ''
    } catch {
      // Sent by script, a form leaves out the button.
      const value = document.createElement('input')
      Object.assign(value, { type: 'hidden', name: 'do', value: button.value })
      form.append(value)
      form.submit()
    }
  }
}

customElements.define('pack-builder', PackBuilder)
