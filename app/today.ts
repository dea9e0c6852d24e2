/** The day it is in England, `2026-11-22`. */
export const readToday = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format()

/** The day of the build, for pages made at build time; components and lib take it as an argument. */
export const today = readToday()
