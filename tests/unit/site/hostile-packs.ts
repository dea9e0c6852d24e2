/** Values that have broken websites: markup, addresses that run, long text, other writing, broken encoding. */
const values = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/',
  'https://evil.example/',
  '/\\evil.example',
  '/../../etc/passwd',
  '/help-at-school/../about',
  '/help-at-school//sen-support',
  '/about#"onfocus="alert(1)',
  '/about~<svg/onload=alert(1)>',
  '/about#a#b',
  '/__proto__',
  'constructor',
  'toString',
  '{{7*7}}',
  '#{7*7}',
  "' OR 1=1 --",
  '\r\nSet-Cookie: a=b',
  '\r\n\r\n<html>',
  '\0',
  '\u202etxt.exe',
  '\u2066\u2067\u2068',
  '\ud800',
  '\udfff\ud800',
  '﷽'.repeat(100),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'a'.repeat(81),
  'a'.repeat(301),
  'a'.repeat(5000),
  '/a'.repeat(3000),
  `/about#${'a'.repeat(300)}`,
  '👩‍👩‍👧‍👦'.repeat(60),
  '学'.repeat(400),
  ' '.repeat(400),
  '\n'.repeat(400),
  '%',
  '%00',
  '%ff%fe',
  '%2e%2e%2f',
  '-1',
  '0',
  '9'.repeat(40),
  '1e309',
  'NaN',
  '2026-02-31',
  '9999-12-31',
  '0000-00-00',
  '2026-11-22T00:00:00Z',
  'undefined',
  'null',
  '[]',
  '[object Object]',
  '.',
  '..',
  '.'.repeat(500),
  '00000.00000.zzzzz',
  'zzzzzzzzz',
]

const names = ['page', 'p', 'title', 'note', 'made', 'd', 'tb', 'nb']

/** Over five hundred queries of an address of a pack: each value in each place, many at once, and thousands of parts. */
export function listHostileQueries(): string[] {
  const each = names.flatMap((name) => values.map((value) => `${name}=${encodeWhole(value)}`))
  const raw = values.filter((value) => !/[#&\r\n\0]/.test(value)).map((value) => `page=${value}`)
  const crowded = values.map((value) => names.map((name) => `${name}=${encodeWhole(value)}`).join('&'))
  const many = [
    Array.from({ length: 3000 }, (_, at) => `page=/a${at}`).join('&'),
    Array.from({ length: 300 }, (_, at) => `title=t${at}`).join('&'),
    `p=${Array.from({ length: 2000 }, (_, at) => String(at).padStart(5, '0')).join('.')}`,
    'page[]=/about',
    'page[__proto__]=/about',
    '__proto__[page]=/about',
    '&&&===',
    '?'.repeat(100),
  ]
  return [...each, ...raw, ...crowded, ...many]
}

/** Percent encoding also of what is not well-formed, which encodeURIComponent refuses. */
const encodeWhole = (value: string) => new URLSearchParams([['', value]]).toString().slice(1)
