import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsQR from 'jsqr'

/** Codes stand at the right of a sheet, a large one and small ones: each of these pieces holds one and no more. */
const view = { width: 135, heights: [110, 80], step: 20 }
// Of 72 dots an inch: enough for the smallest square of a code to be three dots wide.
const scale = 3

/**
 * Looks at a PDF as a phone looks at paper.
 * @returns for each of its pages what the QR codes at its right say, in no order
 */
export async function readCodes(pdf: Buffer): Promise<string[][]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages: string[][] = []
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale, render: 'bitmap' })
    const found = new Set<string>()
    for (const tall of view.heights) {
      const size = { width: view.width * scale, height: tall * scale }
      for (let top = 0; top + size.height <= height; top += view.step * scale) {
        const cut = new Uint8ClampedArray(size.width * size.height * 4)
        for (let row = 0; row < size.height; row++) {
          const end = (top + row + 1) * width * 4
          cut.set(data.subarray(end - size.width * 4, end), row * size.width * 4)
        }
        const code = jsQR(cut, size.width, size.height)
        if (code) found.add(code.data)
      }
    }
    pages.push([...found])
  }
  document.destroy()
  library.destroy()
  return pages
}

/** How many sides of paper a PDF of Chromium takes: it writes each as an object of its own. */
export const countSides = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
