import type { Site } from './collect-site'
import type { Finding } from './finding'
import type { ContentDocument } from './parse-content-file'

/** One rule: given the whole site, what looks at each of its documents and says what is wrong with it. */
export type Rule = (site: Site) => (document: ContentDocument) => Finding[]
