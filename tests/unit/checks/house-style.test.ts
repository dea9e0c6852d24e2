import { describe, expect, it } from 'vitest'
import { buildTrial, checkSite } from './sample-site'

const rewrite = (text: string) =>
  checkSite([buildTrial(`\n${text}`)]).findings.map(({ remedy }) => remedy.replace(/^Write /, ''))

describe('the house style', () => {
  it('writes dates as 4 June 2017', () => {
    for (const written of [
      '4/6/17',
      '04.06.2017',
      '2017-06-04',
      '4th June 2017',
      'June 4, 2017',
      '4 June, 2017',
      '4 Jun 2017',
    ])
      expect(rewrite(`By ${written}, ask.`), written).toEqual(['4 June 2017'])
    for (const written of [
      '4 June 2017',
      'Sunday 4 June 2017',
      '1st place',
      '24/7',
      'paragraph 1.2.3',
      '31/31/2017',
    ])
      expect(rewrite(`It is ${written}.`), written).toEqual([])
  })

  it('writes times as 5:30pm and midday', () => {
    for (const [written, better] of [
      ['5.30pm', '5:30pm'],
      ['5 PM', '5pm'],
      ['5 p.m.', '5pm'],
      ['9.00am', '9am'],
      ['17:30', '5:30pm'],
      ['12 noon', 'midday'],
      ['12pm', 'midday'],
      ['12am', 'midnight'],
      ['9am – 5pm', '9am to 5pm'],
    ] as const)
      expect(rewrite(`We answer at ${written} each day.`), written).toEqual([better])
    for (const written of ['5:30pm', '10am to 11am', '12:30pm', '10:30', 'midday', '19.5pm', 'I am 5'])
      expect(rewrite(`It is ${written} now.`), written).toEqual([])
  })

  it('parts telephone numbers as people say them', () => {
    for (const [written, better] of [
      ['01572758280', '01572 758280'],
      ['01572-758280', '01572 758280'],
      ['+44 1572 758280', '01572 758280'],
      ['02083230454', '020 8323 0454'],
      ['07977015674', '07977 015 674'],
      ['08001234567', '0800 123 4567'],
      ['01611234567', '0161 123 4567'],
    ] as const)
      expect(rewrite(`Ring ${written} today.`), written).toEqual([better])
    for (const written of ['01572 758280', '020 8323 0454', 'case 0123456789012345', '£0123456789'])
      expect(rewrite(`Ring ${written} today.`), written).toEqual([])
  })

  it('explains abbreviations on the page or in the glossary, but for those that everybody knows', () => {
    for (const text of [
      'The SENCO helps.',
      'The NHS helps.',
      'A thing of ours (QQQ) helps: QQQ.',
      'QQQ (a thing of ours) helps.',
      'A team called QQQ.',
      'Write to LE15 6HP.',
      'See GOV.UK.',
    ])
      expect(rewrite(text), text).toEqual([])
    expect(rewrite('QQQ helps. So do QQQs.')).toHaveLength(1)
  })
})
