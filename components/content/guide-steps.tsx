import type { PageSummary } from '@/lib/content/pages'
import { stepName } from './guide-cycle'

type Guide = { start: PageSummary; steps: PageSummary[] }

/** The steps of a guide, and where the reader is among them. */
export function GuideSteps({ guide, current }: { guide: Guide; current: string }) {
  return (
    <nav aria-label={guide.start.title} className="no-print">
      <ol className="mt-4 mb-5 flex flex-wrap gap-2">
        {guide.steps.map((step, index) => (
          <li key={step.address}>
            <a
              href={step.address}
              aria-current={step.address === current ? 'step' : undefined}
              className="inline-flex min-h-11 items-center rounded-full border-2 border-brand-ink px-4 text-ink no-underline visited:text-ink hover:underline aria-[current]:bg-brand aria-[current]:font-bold aria-[current]:text-white"
            >
              {index + 1} {stepName(step)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The way on at the foot of a step: back, and next. After the last step a cycle begins again. */
export function GuidePaging({ guide, current }: { guide: Guide; current: string }) {
  const here = guide.steps.findIndex((step) => step.address === current)
  const previous = here > 0 ? guide.steps[here - 1] : here === 0 ? guide.start : undefined
  const next = here === guide.steps.length - 1 ? guide.steps[0] : guide.steps[here + 1]
  return (
    <nav aria-label="Steps" className="no-print mt-8 grid gap-3 sm:grid-cols-2">
      {previous && (
        <a className="card block no-underline hover:underline" rel="prev" href={previous.address}>
          <span className="block text-soft">Back</span>
          {previous.title}
        </a>
      )}
      {next && (
        <a
          className="card edge block font-bold no-underline hover:underline sm:col-start-2"
          rel="next"
          href={next.address}
        >
          <span className="block font-normal text-soft">
            {here === -1 ? 'Start' : here === guide.steps.length - 1 ? 'And round again' : 'Next'}
          </span>
          {next.title}
        </a>
      )}
    </nav>
  )
}
