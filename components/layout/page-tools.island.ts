/**
 * Makes the buttons of `<page-tools>` work, and lets the link beside a heading copy the address of its
 * section. Until it is defined the style sheet hides the buttons. It changes nothing in the page until someone
 * presses something, so React under `next dev` finds the page as it made it.
 */
class PageTools extends HTMLElement {
  connectedCallback() {
    document.addEventListener('click', ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('page-tools button, .section-link')
      if (pressed instanceof HTMLAnchorElement) this.copySection(pressed)
      if (!(pressed instanceof HTMLButtonElement)) return
      if (pressed.value === 'print') print()
      if (pressed.value === 'copy') this.copy(location.href, 'Link')
      if (pressed.value === 'cite') this.copy(this.cite(), 'Citation')
    })
    addEventListener('beforeprint', () => {
      const printed = document.querySelector('[data-printed-on]')
      const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })
      if (printed) printed.textContent = `Printed on ${today}.`
    })
  }

  /** Copies the address of a section, while the browser goes there, and says so beside the link. */
  async copySection(link: HTMLAnchorElement) {
    if (!(await this.copy(link.href, 'Link'))) return
    link.dataset.copied = ''
    setTimeout(() => delete link.dataset.copied, 3000)
  }

  /** The citation, with the section that the address names. */
  cite(): string {
    const heading = document.querySelector('.section-head :target')?.closest('h2, h3, h4')
    const section = this.querySelector('[data-cited-section]')
    const address = this.querySelector('[data-cited-address]')
    if (section) section.textContent = heading ? `: ${heading.textContent}` : ''
    if (address) address.textContent = address.textContent.replace(/#.*|$/, heading ? location.hash : '')
    return this.querySelector('[data-citation]')?.textContent ?? ''
  }

  async copy(text: string, what: string): Promise<boolean> {
    const status = this.querySelector('[role=status]')
    if (!status) return false
    try {
      await navigator.clipboard.writeText(text)
      status.textContent = `${what} copied.`
      return true
    } catch {
      status.textContent = `Copy this: ${text}`
      return false
    }
  }
}

customElements.define('page-tools', PageTools)
