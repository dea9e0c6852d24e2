import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { models } from '../../../lib/content/schemas'
import { contactSettings, lawSettings, pageSettings } from './sample-documents'

const accepts = (name: keyof typeof models, value: unknown) => models[name].schema.safeParse(value).success

describe('every model', () => {
  it.each(Object.entries(models))('%s describes each of its settings in words', (_name, { schema }) => {
    const settings = (z.toJSONSchema(schema, { io: 'input' }).properties ?? {}) as Record<
      string,
      { description?: string }
    >
    const silent = Object.entries(settings).filter(([, { description }]) => !description)
    expect(silent.map(([key]) => key)).toEqual([])
  })

  it.each(Object.entries(models))('%s refuses a setting that it does not know', (_name, { schema }) => {
    const issues = schema.safeParse({ sumary: 'A near miss' }).error?.issues ?? []
    expect(issues.map(({ code }) => code)).toContain('unrecognized_keys')
  })
})

describe('a page', () => {
  it('needs no more than its title, summary, audience, owner and dates', () => {
    expect(accepts('Page', pageSettings)).toBe(true)
    for (const key of Object.keys(pageSettings))
      expect(accepts('Page', { ...pageSettings, [key]: undefined })).toBe(false)
  })

  it.each(['2026-13-01', '2027-02-31', '31/03/2027', '2027-3-1', ''])(
    'is refused the date %j',
    (nextReview) => {
      expect(accepts('Page', { ...pageSettings, nextReview })).toBe(false)
    },
  )

  it('has a title of 65 characters at most, and a summary of 160', () => {
    expect(accepts('Page', { ...pageSettings, title: 'x'.repeat(65), summary: 'x'.repeat(160) })).toBe(true)
    expect(accepts('Page', { ...pageSettings, title: 'x'.repeat(66) })).toBe(false)
    expect(accepts('Page', { ...pageSettings, summary: 'x'.repeat(161) })).toBe(false)
  })

  it.each(['/Help', '/help/', 'help', '//evil.example', '/help at school', 'https://example.org'])(
    'is refused the address %j',
    (address) => {
      expect(accepts('Page', { ...pageSettings, related: [address] })).toBe(false)
    },
  )
})

describe('a contact', () => {
  it('needs no more than a name, what it is for, whom it helps and where that comes from', () => {
    expect(accepts('Contact', contactSettings)).toBe(true)
    for (const key of Object.keys(contactSettings))
      expect(accepts('Contact', { ...contactSettings, [key]: undefined })).toBe(false)
  })

  it('is refused a telephone number that has lost its nought, or is not one', () => {
    const withNumber = (number: unknown) => accepts('Contact', { ...contactSettings, phone: [{ number }] })
    expect(withNumber('01572 758280')).toBe(true)
    expect(withNumber(1572758280)).toBe(false)
    expect(withNumber('ring us')).toBe(false)
  })

  it('may have a source as exact as it is known, and no impossible one', () => {
    const withDate = (date: string) =>
      accepts('Contact', { ...contactSettings, source: { name: 'A leaflet', date } })
    expect(['2020', '2020-08', '2020-08-31'].map(withDate)).toEqual([true, true, true])
    expect(['2020-13', '2020-08-32', 'August 2020'].map(withDate)).toEqual([false, false, false])
  })

  it('is refused a website that a browser would run', () => {
    expect(accepts('Contact', { ...contactSettings, web: 'javascript:alert(1)' })).toBe(false)
  })
})

describe('a law reference', () => {
  it('says whether it binds, whether it is in force and how sure we are', () => {
    expect(accepts('LawReference', lawSettings)).toBe(true)
    for (const key of ['duty', 'status', 'verified', 'lastChecked'])
      expect(accepts('LawReference', { ...lawSettings, [key]: undefined })).toBe(false)
  })
})
