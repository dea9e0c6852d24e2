import { checkContent } from '../../../lib/checks/check-content'
import { type ContentFile, listPublicFiles, readContentFiles } from '../../../lib/checks/read-content-files'
import { type EditableContent, openContent, type Plan } from '../../../lib/editing/editable-content'
import { decodeText } from '../../../lib/editing/file-change'
import { buildFile, fixtures, today } from '../checks/sample-site'

const good = `${fixtures}/good`
const publicFiles = listPublicFiles(good)

/** The small site of the check's tests, with other files laid over it. */
export function openSample(files: Record<string, string> = {}): EditableContent {
  const over = Object.entries(files).map(([path, text]) => buildFile(path, text))
  const all = new Map([...readContentFiles(good), ...over].map((file) => [file.path, file]))
  return openContent([...all.values()], { today, publicFiles })
}

/** The files as they are when a plan has been carried out. */
function carryOut(content: EditableContent, plan: Plan): ContentFile[] {
  const files = new Map(content.files)
  for (const { path, before, after } of plan.changes) {
    const bytes = files.get(path)?.bytes
    if ((bytes && decodeText(bytes)) !== before) throw new Error(`${path} is not what was planned for`)
    if (after === undefined) files.delete(path)
    else files.set(path, buildFile(path, after))
  }
  return [...files.values()]
}

/** The site as it is when a plan has been carried out. */
export const openAfter = (content: EditableContent, plan: Plan) =>
  openContent(carryOut(content, plan), { today, publicFiles })

/** What must be put right when a plan has been carried out, each with its line. */
export const listFaultsAfter = (content: EditableContent, plan: Plan) =>
  checkContent(carryOut(content, plan), { today, publicFiles })
    .findings.filter(({ level }) => level === 'must')
    .map(({ file, line, problem }) => `${file}:${line} ${problem}`)

/** The lines that a change takes out and puts in, as git would show them. */
export function listChangedLines(plan: Plan, path: string): string[] {
  const change = plan.changes.find((one) => one.path === path)
  const [old, now] = [change?.before, change?.after].map((text) => (text ?? '').split('\n'))
  return [
    ...(old ?? []).filter((line) => !now?.includes(line)).map((line) => `-${line}`),
    ...(now ?? []).filter((line) => !old?.includes(line)).map((line) => `+${line}`),
  ]
}
