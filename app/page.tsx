import type { Metadata } from 'next'
import { BrowseLinks } from '@/components/content/browse-links'
import { ContactCard } from '@/components/content/contact-card'
import { JsonLd } from '@/components/content/json-ld'
import { SearchForm } from '@/components/search/search-form'
import { getContactView } from '@/lib/content/contacts'
import { getNavigation, getSite } from '@/lib/content/settings'
import { buildService } from '@/lib/site/json-ld'
import { buildMetadata } from '@/lib/site/metadata'
import { contactAddress } from '@/lib/site/urls'
import { today } from './today'

export function generateMetadata(): Metadata {
  const { title, homeSummary } = getSite()
  return { ...buildMetadata({ title, summary: homeSummary, address: '/' }), title: { absolute: title } }
}

export default function HomePage() {
  const site = getSite()
  const { topTasks, popularSearches, professionals } = getNavigation()
  const advice = getContactView(site.adviceContact, today)
  const team = getContactView(site.defaultContact, today)
  return (
    <main id="content" tabIndex={-1}>
      <div className="bg-tint py-8 sm:py-12">
        <div className="wrap">
          <h1 className="max-w-[24ch] text-[clamp(1.8rem,1.2rem+3vw,2.6rem)]">{site.homeHeading}</h1>
          <p className="mt-3 mb-6 max-w-[52ch]">{site.homeSummary}</p>
          <div className="home-search max-w-[38rem]">
            <SearchForm />
          </div>
          <p className="mt-4">
            Or talk to someone: <a href={contactAddress(advice.id)}>{advice.name}</a>
            {advice.phone[0] && (
              <>
                {' '}
                <a
                  className="inline-block py-1 font-bold whitespace-nowrap"
                  href={`tel:${advice.phone[0].number.replaceAll(' ', '')}`}
                >
                  {advice.phone[0].number}
                </a>
              </>
            )}
          </p>
          {popularSearches.length > 0 && (
            <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              <li className="py-1">People often look for:</li>
              {popularSearches.map(({ label, address }) => (
                <li key={label}>
                  <a className="inline-block py-1" href={address}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <div className="wrap">
        <h2 className="mt-8">What do you need help with?</h2>
        <ul className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {topTasks.map(({ label, text, address }) => (
            <li key={label} className="card edge">
              <a className="text-[1.15rem] leading-snug font-bold" href={address}>
                {label}
              </a>
              <p className="mt-1 text-soft">{text}</p>
            </li>
          ))}
        </ul>
        <h2 className="mt-10">Find help by age or need</h2>
        <BrowseLinks heading="h3" />
        <h2 className="mt-10">Talk to someone</h2>
        <div className="grid gap-x-4 lg:grid-cols-2">
          <ContactCard contact={advice} heading="h3" />
          <ContactCard contact={team} heading="h3" />
        </div>
        <p>
          <a className="inline-block py-1" href="/contacts">
            See everyone who can help
          </a>
        </p>
      </div>
      <div className="mt-10 bg-sand py-8">
        <div className="wrap">
          <h2>For schools, nurseries and colleges</h2>
          <ul className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
            {professionals.map(({ label, text, address }) => (
              <li key={label}>
                <a className="font-bold" href={address}>
                  {label}
                </a>
                <p className="text-soft">{text}</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <JsonLd data={buildService(advice, site)} />
    </main>
  )
}
