import { buildFinding } from '../finding'
import type { FileRule } from '../rule'

/** What is written on each of the council's colours: the values of app/tokens.css. */
const inks = {
  brand: { name: 'white', colour: '#ffffff' },
  accent: { name: 'black', colour: '#16202a' },
} as const

/** WCAG 2.2, 1.4.3: 4.5 to 1. */
const leastContrast = 4.5

/** Everyone can read what is written on the council's colours. */
export const checkColours: FileRule = (document) => {
  if (document.model !== 'SiteSettings') return []
  const colours = document.settings?.colours as Record<string, unknown> | undefined
  return Object.entries(inks).flatMap(([name, ink]) => {
    const written = colours?.[name]
    if (typeof written !== 'string' || !/^#[0-9a-f]{6}$/.test(written)) return []
    const contrast = measureContrast(written, ink.colour)
    return contrast < leastContrast
      ? [buildFinding(document.placeOf(['colours', name]), 'colour-too-close', written, ink.name, contrast)]
      : []
  })
}

/** The contrast of two colours as `#0a4a52`, from 1 to 21. The figures are those of WCAG 2.2. */
function measureContrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
