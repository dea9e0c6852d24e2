import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { checkContent } from '../../lib/checks/check-content'
import { listPublicFiles, readContentFiles } from '../../lib/checks/read-content-files'
import { buildReport } from '../../lib/report/build-report'
import { renderReport } from '../../lib/report/render-report'

const today = '2030-01-01'
const files = readContentFiles(process.cwd())
const publicFiles = listPublicFiles(process.cwd())
const checked = checkContent(files, { today, publicFiles })
const health = buildReport({ files, checked, publicFiles, today, lastChanged: new Map() })
// A few rows of each table: they are all alike, and axe looks at every cell.
const html = renderReport({ ...health, pages: health.pages.slice(0, 5) })

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`the content health of the real content is accessible in ${colorScheme}, ${width} wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await page.setContent(html)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Content health')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations).toEqual([])
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(tooWide, 'only the tables scroll sideways').toBe(false)
    })
