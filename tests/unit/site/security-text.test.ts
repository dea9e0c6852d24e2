import { expect, it } from 'vitest'
import { formatSecurityText } from '../../../lib/site/security-text'

it('security.txt says whom to tell, and runs out within a year of the build', () => {
  const text = formatSecurityText(
    { origin: 'https://send.example.gov.uk', defaultContact: 'send-service' },
    '2026-11-22',
  )
  expect(text).toBe(`Contact: https://send.example.gov.uk/contacts/send-service
Expires: 2027-05-21T00:00:00.000Z
Preferred-Languages: en
Canonical: https://send.example.gov.uk/.well-known/security.txt
`)
})
