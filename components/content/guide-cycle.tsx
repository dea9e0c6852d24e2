import type { PageSummary } from '@/lib/content/pages'

const corners = [
  { x: 8, y: 8 },
  { x: 262, y: 8 },
  { x: 262, y: 132 },
  { x: 8, y: 132 },
]
const arrows = ['M158 44H250', 'M335 84V122', 'M262 168H170', 'M85 128V90']

/** The first word of a step's title ("Plan: agree what will help"), which is its name in the picture. */
export const stepName = (step: { title: string }) => step.title.split(':')[0] ?? step.title

/**
 * A guide of four steps as a picture of a cycle. Each step is a link. The same steps stand as a list beside
 * it (GuideSteps), so the picture is not the only way to see them.
 */
export function GuideCycle({ steps, current }: { steps: PageSummary[]; current: string }) {
  return (
    <svg
      className="cycle no-print my-4 h-auto w-full max-w-[24rem]"
      viewBox="0 0 420 212"
      role="group"
      aria-label="The steps as a cycle"
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 10 10"
          refX="6"
          refY="5"
          markerWidth="5"
          markerHeight="5"
          orient="auto"
        >
          <path d="M0 0 10 5 0 10z" className="fill-brand-ink" />
        </marker>
      </defs>
      {arrows.map((d) => (
        <path
          key={d}
          d={d}
          markerEnd="url(#arrow)"
          className="stroke-brand-ink"
          strokeWidth="5"
          fill="none"
        />
      ))}
      {steps.slice(0, 4).map((step, index) => {
        const { x = 0, y = 0 } = corners[index] ?? {}
        const here = step.address === current
        return (
          <a key={step.address} href={step.address} aria-current={here ? 'step' : undefined}>
            <rect x={x} y={y} width="150" height="72" rx="36" className="fill-brand" />
            {here && (
              <rect
                x={x + 5}
                y={y + 5}
                width="140"
                height="62"
                rx="31"
                fill="none"
                className="stroke-accent"
                strokeWidth="4"
              />
            )}
            <text x={x + 75} y={y + 43} textAnchor="middle">
              {index + 1} {stepName(step)}
            </text>
          </a>
        )
      })}
    </svg>
  )
}
