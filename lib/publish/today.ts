// Made once: each search asks for the day, and making it takes far longer than a search that is kept.
const england = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/**
 * The day it is in England, `2026-11-22`, wherever the computer is and whatever clock it keeps: in summer, Greenwich
 * has yesterday until one in the morning.
 */
export const readToday = (now = new Date()) => england.format(now)
