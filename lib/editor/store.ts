import type { ContentFile } from '../checks/read-content-files'
import type { FileChange } from '../editing/file-change'

/** The content on disk, as the editor reads and writes it. */
export type ContentStore = {
  /** Every file of content that the editor may open, and the addresses of the files in `public/`. */
  read: () => { files: ContentFile[]; publicFiles: ReadonlySet<string> }
  /**
   * Writes all changes or none.
   * @throws PlainError when a file is no longer as `before` says, or may not be written
   */
  write: (changes: FileChange[]) => void
}

/** A request that has been let in. `form` is what was sent, when something was. */
export type EditorRequest = { path: string; query: URLSearchParams; form?: URLSearchParams | undefined }

/** A page to show, or where to go. */
export type Answer = { html: string; status: number } | { redirect: string }
