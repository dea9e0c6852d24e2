/**
 * The day it is in England, `2026-11-22`, wherever the computer is and whatever clock it keeps: in summer, Greenwich
 * has yesterday until one in the morning.
 */
export const readToday = (now = new Date()) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now)
