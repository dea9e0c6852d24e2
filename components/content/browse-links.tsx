import { type BrowseGroup, browseGroups, groupAddress } from '@/lib/site/browse-groups'

/** Ways in for those who do not search: each age and each area of need. */
export function BrowseLinks({ heading: Heading }: { heading: 'h2' | 'h3' }) {
  return (
    <div className="mt-4 grid gap-x-8 gap-y-6 sm:grid-cols-2">
      <BrowseList heading={<Heading>By age</Heading>} kind="age" />
      <BrowseList heading={<Heading>By kind of need</Heading>} kind="need" />
    </div>
  )
}

function BrowseList({ heading, kind }: { heading: React.ReactNode; kind: BrowseGroup['kind'] }) {
  return (
    <div>
      {heading}
      <ul className="mt-2">
        {browseGroups
          .filter((group) => group.kind === kind)
          .map(({ id, title, summary }) => (
            <li key={id} className="py-1">
              <a className="inline-block py-1 font-bold" href={groupAddress(id)}>
                {title}
              </a>
              <p className="text-soft">{summary}</p>
            </li>
          ))}
      </ul>
    </div>
  )
}
