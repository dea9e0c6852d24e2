/**
 * Spares the maker of a pack a page load for each step: it sends the form of `<pack-builder>` by itself, puts
 * the form of the answer in its place, and keeps the focus. Without it, or when anything goes wrong, the
 * browser sends the form.
 */
class PackBuilder extends HTMLElement {
  shown = location.search
  sent = Promise.resolve()

  connectedCallback() {
    this.addEventListener('submit', (event) => {
      const button = event.submitter as HTMLButtonElement | null
      if (!button) return
      event.preventDefault()
      // One after another: each answer is the form that the next is sent from.
      this.sent = this.sent.then(() => this.send(button))
    })
    // A link to a place on the page fires it too, and leaves the pack as it is.
    addEventListener('popstate', () => location.search !== this.shown && location.reload())
  }

  async send({ id, value }: HTMLButtonElement) {
    const buttons = this.querySelectorAll<HTMLButtonElement>('[name=do]')
    const button = [...buttons].find((one) => one.id === id && one.value === value)
    // It goes when an earlier press has done what it does, or has filled the pack.
    if (!button?.form) return
    if (value === 'finish') return leave(button.form, value)
    try {
      const sent = new Map(listFields(button.form).map((field) => [field, field.value]))
      const body = new URLSearchParams(new FormData(button.form, button) as never)
      const answer = await fetch(button.form.action, { method: 'POST', body })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const next = page.querySelector('pack-builder form')
      if (!answer.ok || !next) throw new Error('not the page of the builder')
      // What was typed meanwhile stays, and whoever types goes on.
      const typed = listFields(button.form).filter((field) => field.value !== sent.get(field))
      const typing = typed.find((field) => field === document.activeElement)
      for (const field of typed) next.querySelector(`#${field.id}`)?.replaceWith(field)
      button.form.replaceWith(next)
      history.pushState(null, '', answer.url)
      this.shown = location.search
      // What is first cannot move up: then its place has the focus, and where it is gone, the heading.
      const ids = [...(typing ? [typing.id] : []), id, id.replace(/^\w+-/, 'item-'), 'your-pack']
      ids
        .map((one) => document.getElementById(one))
        .find(Boolean)
        ?.focus()
      const status = this.querySelector('[role=status]')
      if (status) status.textContent = button.dataset.done ?? ''
    } catch {
      return leave(button.form, value)
    }
  }
}

const listFields = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea'),
]

/** Has the browser send the form. What is pressed meanwhile waits until the page is shown again, if ever. */
function leave(form: HTMLFormElement, value: string) {
  // Sent by script, a form leaves out the button.
  const pressed = document.createElement('input')
  Object.assign(pressed, { type: 'hidden', name: 'do', value })
  form.append(pressed)
  form.submit()
  pressed.remove()
  return new Promise<void>((resolve) => addEventListener('pageshow', () => resolve(), { once: true }))
}

customElements.define('pack-builder', PackBuilder)
