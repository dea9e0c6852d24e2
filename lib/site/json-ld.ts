import type { ContactDocument } from '../content/contacts'
import type { PageSummary } from '../content/pages'
import { listFaqQuestions } from '../markdown/faq-questions'
import { contactAddress } from './urls'

/** The way to a page, for search engines (schema.org BreadcrumbList). */
export function buildBreadcrumbs(pages: Pick<PageSummary, 'title' | 'address'>[], origin: string) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ title: 'Home', address: '/' }, ...pages].map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: origin + address,
    })),
  }
}

/** The questions and answers of a FAQ page (schema.org FAQPage). */
export function buildFaqPage(body: Parameters<typeof listFaqQuestions>[0], url: string) {
  return {
    '@type': 'FAQPage',
    mainEntity: listFaqQuestions(body).map(({ id, heading, text }) => ({
      '@type': 'Question',
      name: heading,
      url: `${url}#${id}`,
      acceptedAnswer: { '@type': 'Answer', text },
    })),
  }
}

/** A service and how to reach it (schema.org GovernmentService with ContactPoint). */
export function buildService(
  contact: ContactDocument,
  site: { origin: string; area: string; council: string },
) {
  const { id, name, whatFor, phone, email, web } = contact
  return {
    '@type': 'GovernmentService',
    name,
    description: whatFor,
    url: site.origin + contactAddress(id),
    areaServed: site.area,
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: web,
      servicePhone: phone.map(({ number, label, hours }) => ({
        '@type': 'ContactPoint',
        telephone: number,
        contactType: label,
        hoursAvailable: hours,
      })),
    },
    email,
  }
}
