import { readToday } from '@/lib/publish/today'

export { readToday }

/** The day of the build, for pages made at build time; components and lib take it as an argument. */
export const today = readToday()
