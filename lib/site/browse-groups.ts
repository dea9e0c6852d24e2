/** A way into the site for those who do not search: by age, or by kind of need. */
export type BrowseGroup = { id: string; kind: 'age' | 'need'; title: string; summary: string }

/** Where all the ways in are. */
export const browseAddress = '/browse'
export const groupAddress = (id: string) => `${browseAddress}/${id}`

/**
 * Each age and each area of need, in order. Their ids are those of `ages` and `needs` in a page's settings; the
 * four areas are those of the SEND Code of Practice.
 */
export const browseGroups: BrowseGroup[] = [
  { id: '0-to-5', kind: 'age', title: 'Ages 0 to 5', summary: 'Before school, and in the first year of it.' },
  { id: '5-to-16', kind: 'age', title: 'Ages 5 to 16', summary: 'At school.' },
  { id: '16-to-25', kind: 'age', title: 'Ages 16 to 25', summary: 'College, training, work and adult life.' },
  {
    id: 'communication-and-interaction',
    kind: 'need',
    title: 'Communication and interaction',
    summary: 'Talking, understanding, and being with other people.',
  },
  {
    id: 'cognition-and-learning',
    kind: 'need',
    title: 'Cognition and learning',
    summary: 'Learning, reading, writing and numbers.',
  },
  {
    id: 'social-emotional-and-mental-health',
    kind: 'need',
    title: 'Social, emotional and mental health',
    summary: 'Feelings, behaviour and mental health.',
  },
  {
    id: 'sensory-and-physical',
    kind: 'need',
    title: 'Sensory and physical needs',
    summary: 'Seeing, hearing, moving and the senses.',
  },
]
