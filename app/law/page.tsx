import type { Metadata } from 'next'
import { lawLabel, lawPlace } from '@/components/content/law-card'
import { SimplePage } from '@/components/layout/simple-page'
import { listLaw } from '@/lib/content/law'
import { buildMetadata } from '@/lib/site/metadata'
import { lawAddress } from '@/lib/site/urls'

const page = {
  title: 'Law and guidance',
  summary: 'Everything this site rests on: what each piece of law or guidance says, and where to read it.',
  address: '/law',
}

export const metadata: Metadata = buildMetadata(page)

export default function LawPage() {
  return (
    <SimplePage {...page}>
      <ul className="max-w-[38rem]">
        {listLaw().map((law) => (
          <li key={law.id} className="border-b border-line py-3">
            <a href={lawAddress(law.id)}>{law.paraphrase}</a>
            <p className="text-[0.9rem] text-soft">
              {lawLabel(law)}. {lawPlace(law)}
            </p>
          </li>
        ))}
      </ul>
    </SimplePage>
  )
}
