/**
 * What shall become of one file of content. `path` is for instance `content/pages/index.md`; a text is undefined
 * where there is no file. Both texts have the byte-order mark and the line endings of the file.
 */
export type FileChange = { path: string; before: string | undefined; after: string | undefined }

/** The text of a file with its byte-order mark, which a decoder takes away unless it is told not to. */
export const decodeText = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
