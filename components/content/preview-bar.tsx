import { Callout } from '@/components/ui/callout'

type PreviewBarProps = {
  isDraft: boolean
  /** Where the words of the page can be changed on the web, if the site has such a place. */
  editAddress: string | undefined
  /** Where the check says what it found. */
  checkAddress: string
}

/** What only the person who edits the site sees, above each page of a preview. */
export function PreviewBar({ isDraft, editAddress, checkAddress }: PreviewBarProps) {
  return (
    <aside aria-label="Preview" className="wrap no-print">
      <Callout>
        <p>
          <strong>{isDraft ? 'Preview of a draft.' : 'Preview.'}</strong>{' '}
          {isDraft && 'The public cannot see this page. '}
          {editAddress && (
            <>
              <a href={editAddress}>Edit this page</a>.{' '}
            </>
          )}
          <a href={checkAddress}>
            <span data-preview-check="">What the check says</span>
          </a>
        </p>
      </Callout>
    </aside>
  )
}
