import type { Site } from './collect-site'
import type { FileFacts } from './file-facts'
import type { Finding } from './finding'
import type { ContentDocument } from './parse-content-file'

/** A rule that one file keeps or breaks by itself, whatever the other files and the day are. */
export type FileRule = (document: ContentDocument) => Finding[]

/** A rule about how files refer to one another, or about today: given the site, what looks at each file. */
export type SiteRule = (site: Site) => (document: FileFacts) => Finding[]
