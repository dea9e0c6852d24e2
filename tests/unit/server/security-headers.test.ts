import { describe, expect, it } from 'vitest'
import { listSecurityHeaders } from '../../../lib/server/security-headers'

const policy = (listSecurityHeaders({})['Content-Security-Policy'] ?? '').split('; ')

describe('The Content-Security-Policy', () => {
  it('allows nothing but what it names', () => {
    expect(policy[0]).toBe("default-src 'none'")
  })

  it('names only the site itself, and never anything inline', () => {
    const sources = policy.flatMap((rule) => rule.split(' ').slice(1))
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'"]))
  })

  it('lets nobody put a page into a frame, or change where its links lead', () => {
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
  })
})

describe('Security headers', () => {
  it('keep addresses with search words in them from every other site', () => {
    expect(listSecurityHeaders({})['Referrer-Policy']).toBe('same-origin')
  })

  it('deny pages the camera, the microphone and the place where a family is', () => {
    const denied = listSecurityHeaders({})['Permissions-Policy']?.split(', ')
    expect(denied).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()']))
  })

  it('ask for TLS from then on only when the reader came by TLS', () => {
    expect(listSecurityHeaders({})).not.toHaveProperty('Strict-Transport-Security')
    expect(listSecurityHeaders({ 'x-forwarded-proto': 'http' })).not.toHaveProperty(
      'Strict-Transport-Security',
    )
    expect(listSecurityHeaders({ 'x-forwarded-proto': 'https' })).toHaveProperty('Strict-Transport-Security')
  })
})
