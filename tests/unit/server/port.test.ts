import { describe, expect, it } from 'vitest'
import { explainPortError, readPort } from '../../../lib/server/port'

const inUse = Object.assign(new Error('listen'), { code: 'EADDRINUSE' })
const forbidden = Object.assign(new Error('listen'), { code: 'EACCES' })

describe('The port of the site', () => {
  it('is 3000 unless the environment says otherwise', () => {
    expect([readPort(undefined), readPort(''), readPort('8080')]).toEqual([3000, 3000, 8080])
  })

  it.each(['80x', '-1', '65536', '1.5'])('%s is refused, and another is proposed', (wanted) => {
    expect(() => readPort(wanted)).toThrow(
      new RegExp(`^PORT is "${wanted}", which is not the number of a port\\. Try another: .*PORT=3001`),
    )
  })

  it('is said to be in use, or not allowed, with what to type', () => {
    expect(explainPortError(inUse, 3000).message).toMatch(/^Port 3000 is in use.* PORT=3001/)
    expect(explainPortError(forbidden, 80).message).toMatch(/^This account may not use port 80\..* PORT=3000/)
  })

  it('that is for something else is called by its own name', () => {
    expect(() => readPort('9100x', 'METRICS_PORT')).toThrow(/^METRICS_PORT is "9100x".* METRICS_PORT=3001/)
    expect(explainPortError(inUse, 9100, 'METRICS_PORT').message).toMatch(/ METRICS_PORT=9101/)
  })
})
