import { readToday } from '@/lib/publish/today'

export { readToday }

/**
 * The day on which this was loaded: of the build, for pages made at build time. What is made on request asks
 * `readToday`, as a server runs for weeks. Components and lib take the day as an argument.
 */
export const today = readToday()
