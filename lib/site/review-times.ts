/** So many months after someone has checked the details of a contact, they count as old. */
export const monthsBetweenChecks = 6

/** So many days before a page is to be read again, its team hears of it. */
export const daysToPrepare = 30
