/** Where a document lives on the site. Addresses are permanent: they are printed in letters. */

/**
 * The address of a page from the place of its file.
 * @param file path below `content/`, for instance `pages/help-at-school/index.md`
 * @returns for instance `/help-at-school`
 */
export function pageAddress(file: string): string {
  const path = file
    .replace(/^pages\//, '')
    .replace(/\.md$/, '')
    .replace(/(^|\/)index$/, '')
  return `/${path}`
}

/** The id of a document from its file: `contacts/sendiass.yaml` is `sendiass`. */
export function documentId(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[a-z]+$/, '')
}

export const contactAddress = (id: string) => `/contacts/${id}`
export const termAddress = (id: string) => `/glossary#${id}`
export const lawAddress = (id: string) => `/law/${id}`
/** The picture of the QR code of a page: `/qr/help-at-school/sen-support.svg`, and for the home page `/qr/index.svg`. */
export const qrAddress = (address: string) => `/qr${address === '/' ? '/index' : address}.svg`
/** A page on one or two sides of paper, for a meeting: `/handouts/help-at-school/sen-support`. */
export const handoutAddress = (address: string) => `/handouts${address}`
/** The questions of a page, with room for the answers. */
export const questionsAddress = (address: string) => `/handouts${address}/questions`
/** Many pages as one document to print: `/about/get-a-copy/help-at-school`. Of nothing, the page that offers them. */
export const copyAddress = (address: string) => `/about/get-a-copy${address}`
export const packAddress = (id: string) => `/packs/${id}`
/** The feed of changes of a section, or of the whole site without one. */
export const feedAddress = (section?: string) => (section ? `/${section}/feed.xml` : '/feed.xml')
