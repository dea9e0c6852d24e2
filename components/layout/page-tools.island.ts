/**
 * Makes the buttons of `<page-tools>` work: print, and copy the address. Until it is defined the style
 * sheet hides them. It changes nothing in the page until someone presses a button, so React under
 * `next dev` finds the page as it made it.
 */
class PageTools extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button')
      if (button?.value === 'print') print()
      if (button?.value === 'copy') this.copyAddress()
    })
    addEventListener('beforeprint', () => {
      const printed = document.querySelector('[data-printed-on]')
      const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })
      if (printed) printed.textContent = `Printed on ${today}.`
    })
  }

  async copyAddress() {
    const status = this.querySelector('[role=status]')
    if (!status) return
    try {
      await navigator.clipboard.writeText(location.href)
      status.textContent = 'Link copied.'
    } catch {
      status.textContent = `Copy this address: ${location.href}`
    }
  }
}

customElements.define('page-tools', PageTools)
