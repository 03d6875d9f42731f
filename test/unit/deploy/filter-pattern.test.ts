import { expect, test } from 'vitest'
import { filterPatternProblem } from '../../../deploy/filter-pattern.ts'

test.each([
  '',
  'ERROR',
  '?ERROR ?FATAL',
  'ERROR -exiting',
  '"could not charge" -"retrying (3)"',
  '?"[error]" ?"panic:"',
  '%AUTHORIZATION_[A-Z]+%',
  'ERROR %4[0-9]{2}%',
  '{ $.level = "ERROR" }',
  '{$.level = ERROR}',
  '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
  '{ ($.a = 1 || $.b != "x") && $.c.d[0] >= 1e-3 }',
  '{ $.users[*].name = "al*" }',
  '{ $.[\'a.b\'] = "x" }',
  '{ $.error IS TRUE || $.x IS NULL || $.y NOT EXISTS }',
  '{ $.message = %timeout after \\d+% }',
  '{ $.message = "a || b && } (" }',
  '[host, logName, user, timestamp, request, statusCode = 4*, size > 1000]',
  '[..., status = 500, bytes]',
  '[ip, user, id, time, request, code = 4* || code = 5*, size]',
  '[w1 = "Failed", ...]',
])('%s is taken', (pattern) => {
  expect(filterPatternProblem(pattern)).toBeUndefined()
})

test.each([
  ['x'.repeat(1025), /longer than the 1024 characters/],
  ['"could not charge', /a quote without its end: "could not charge/],
  ['%abc', /a % without its end/],
  ['%a(b)c%', /has parentheses in %a\(b\)c%/],
  ['%a% %b% %c%', /has 3 regular expressions; it may have 2/],
  ['[error]:', /begins with \[ and does not end with \]/],
  ['ERROR:', /has "ERROR:": a term with other signs .* stands in quotes, as "ERROR:"/],
  ['?a:b ?c', /as \?"a:b"/],
  ['{ $.level = "ERROR"', /begins with \{ and does not end with \}/],
  ['{}', /nothing between/],
  ['{ level = "ERROR" }', /"level", which names no field: a field is written \$\.name/],
  ['{ $.level == "ERROR" }', /no condition like/],
  ['{ $.level EXISTS }', /no condition like/],
  ['{ $.a = 1 && }', /&& or \|\| without a condition on each side/],
  ['{ ($.a = 1 }', /\( without its \)/],
  ['{ $.a = 1) }', /\) without its \(/],
  ['[a,,b]', /comma without a name/],
  ['[..., b, ...]', /\.\.\. twice/],
  ['[a, status == 500]', /no name of a column/],
])('%s is refused', (pattern, problem) => {
  expect(filterPatternProblem(pattern)).toMatch(problem)
})
