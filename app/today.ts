/** The day of the build, for pages made at build time; components and lib take it as an argument. */
export const today = new Date().toISOString().slice(0, 10)
