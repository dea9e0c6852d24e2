import type { Element } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { toString as textOf } from 'hast-util-to-string'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { Callout } from '@/components/ui/callout'
import type { ContactView } from '@/lib/content/contacts'
import type { LawDocument } from '@/lib/content/law'
import type { PageSummary } from '@/lib/content/pages'
import type { RenderedMarkdown } from '@/lib/markdown/render-markdown'
import { ContactCard } from './contact-card'
import { GuideCycle } from './guide-cycle'
import { LawCard, LawLine } from './law-card'
import { wordAnchor, wordUseAnchor } from './words-on-page'

type ProseProps = {
  tree: RenderedMarkdown['tree']
  contacts?: ContactView[]
  law?: LawDocument[]
  steps?: PageSummary[]
  /** The address of the page, for the picture of a guide to show where we are. */
  current?: string
  /** On a handout the law is said in one line. */
  brief?: boolean
}

type Children = { children?: React.ReactNode }
type SectionHeadingProps = Children & { as: 'h2' | 'h3' | 'h4'; id: string; node: Element }

/** A heading, and beside it the link to its section. On paper the sections of a page have no ids, and no link. */
function SectionHeading({ as: Heading, id, node, children }: SectionHeadingProps) {
  if (!id) return <Heading>{children}</Heading>
  return (
    <div className="section-head">
      <Heading id={id}>{children}</Heading>
      <a className="section-link" href={`#${id}`} aria-label={`Link to this section: ${textOf(node)}`}>
        #
      </a>
    </div>
  )
}

const sectionHeading = (as: SectionHeadingProps['as']) => (props: Omit<SectionHeadingProps, 'as'>) => (
  <SectionHeading as={as} {...props} />
)

/** The body of a page. Each directive becomes the component of the same name; the rest is plain HTML. */
export function Prose({
  tree,
  contacts = [],
  law = [],
  steps = [],
  current = '',
  brief = false,
}: ProseProps) {
  const elements = {
    h2: sectionHeading('h2'),
    h3: sectionHeading('h3'),
    h4: sectionHeading('h4'),
    'site-callout': Callout,
    'site-steps': ({ children }: Children) => <div className="steps">{children}</div>,
    'site-professionals': ({ children }: Children) => <section className="professionals">{children}</section>,
    'site-contact': ({ id }: { id: string }) => {
      const contact = contacts.find((one) => one.id === id)
      return contact && <ContactCard contact={contact} />
    },
    'site-law': ({ id }: { id: string }) => {
      const reference = law.find((one) => one.id === id)
      return reference && (brief ? <LawLine law={reference} /> : <LawCard law={reference} />)
    },
    'site-cycle': () => <GuideCycle steps={steps} current={current} />,
    'site-term': ({ id, children }: Children & { id: string }) => (
      <a className="term" id={wordUseAnchor(id)} href={`#${wordAnchor(id)}`}>
        {children}
      </a>
    ),
    // A wide table scrolls by itself, and a keyboard can reach it.
    table: ({ children }: Children) => (
      <div
        className="overflow-x-auto"
        role="group"
        aria-label="Table, which may scroll sideways"
        tabIndex={0}
      >
        <table>{children}</table>
      </div>
    ),
  }
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components: elements as never, passNode: true })
}
