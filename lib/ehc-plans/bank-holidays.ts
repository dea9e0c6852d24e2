import { addDays, weekday } from './plain-dates'

/**
 * The bank holidays of England in one year, by the rules that repeat each year: New Year's Day, Good Friday,
 * Easter Monday, the first and the last Monday of May, the last Monday of August, Christmas Day and Boxing
 * Day. One that falls on a weekend is taken on the next day that is free. A holiday given or moved for one
 * year only is not known here: none can be reckoned, and nobody could keep a list right.
 * @param year for instance 2027
 * @returns dates `2027-01-01`, in order
 */
export function listBankHolidays(year: number): string[] {
  const easter = findEaster(year)
  const newYear = `${year}-01-01`
  return [
    isWeekend(newYear) ? mondayFrom(newYear) : newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    // Two days on is the first day after a weekend that the other of the two does not take.
    ...[`${year}-12-25`, `${year}-12-26`].map((day) => (isWeekend(day) ? addDays(day, 2) : day)).sort(),
  ]
}

/** Whether a date is neither Saturday nor Sunday nor a bank holiday of England. */
export const isWorkingDay = (date: string): boolean =>
  !isWeekend(date) && !listBankHolidays(Number(date.slice(0, 4))).includes(date)

/** The date so many working days after another, which itself does not count. */
export function addWorkingDays(date: string, count: number): string {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

const isWeekend = (date: string) => weekday(date) === 0 || weekday(date) === 6

/** The first Monday on or after a date. */
const mondayFrom = (date: string) => addDays(date, (8 - weekday(date)) % 7)

/** Easter Sunday, by the rule for the Gregorian calendar that Butcher's Ecclesiastical Calendar printed in 1876. */
function findEaster(year: number): string {
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const golden = year % 19
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late)
}
