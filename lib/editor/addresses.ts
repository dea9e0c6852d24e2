/** Where the editor shows things. None of these is an address of the public site. */

export const editAddress = (file: string, more = '') => `/edit?file=${encodeURIComponent(file)}${more}`

/** What can be done with a file as a whole, each on a page that shows first what it would change. */
export const actionNames = ['review', 'rename', 'remove'] as const
export type ActionName = (typeof actionNames)[number]

export const actionAddress = (action: ActionName, file: string) =>
  `/${action}?file=${encodeURIComponent(file)}`
