/** The day it is, `2026-11-22`. */
export const readToday = () => new Date().toISOString().slice(0, 10)

/** The day of the build, for pages made at build time; components and lib take it as an argument. */
export const today = readToday()
