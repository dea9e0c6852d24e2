import { z } from 'zod'

/** The building blocks that every model shares. Each model adds its own description in editors' words. */

/** One line of text: not empty, no spaces around it. */
export const line = (max = 300) => z.string().trim().min(1).max(max)

/** A calendar date as `2026-09-01`. Impossible dates (31 February) are refused. */
export const isoDate = z.iso.date()

/** A date as exact as its source gives it: `2020`, `2020-08` or `2020-08-31`. */
export const sourceDate = z.union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)])

/** The name of a file without its ending, for instance `sendiass`. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** The address of a page on this site, for instance `/help-at-school/sen-support`. */
export const address = z.string().regex(/^(\/[a-z0-9]+(-[a-z0-9]+)*)+$/)

/** A web address on another site. Only https and http are followed. */
export const webAddress = z.url({ protocol: /^https?$/ })

export const audience = z.enum(['families', 'young-people', 'professionals'])

/** The ages by which people look for help, which follow nursery, school and what comes after. */
export const ageGroup = z.enum(['0-to-5', '5-to-16', '16-to-25'])

/** The four broad areas of need of the SEND Code of Practice. */
export const areaOfNeed = z.enum([
  'communication-and-interaction',
  'cognition-and-learning',
  'social-emotional-and-mental-health',
  'sensory-and-physical',
])
