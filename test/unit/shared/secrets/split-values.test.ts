import { expect, test } from 'vitest'
import { redact } from '../../../../shared/secrets/redact.ts'
import { hideSplitValues } from '../../../../shared/secrets/split-values.ts'

test.each([
  [['    {"name": "DB_PASSWORD",', '     "value": "hunter2"}'], '     "value": "[redacted]"}'],
  [['      "name": "DB_PASSWORD",', '      "value": "hunter2"'], '      "value": "[redacted]"'],
  [['    "--db-password",', '    "hunter2",'], '    "[redacted]",'],
  [['  "password":', '    "hunter2",'], '    "[redacted]",'],
  [['db_password: |', '  hunter2'], '  [redacted]'],
  [['could not use ghp_aB3dE6gH9jK2mN5pQ8sT1', 'vW4xY7zaB3dE'], '[redacted]'],
])('a value is hidden whose name is the line before: %j', (lines, second) => {
  expect(hideSplitValues(lines)).toEqual([lines[0], second])
})

test.each([
  [['Password:', 'Login of bob failed']],
  [['  "name": "REGION",', '  "value": "us-east-1"']],
  [['unknown option "--password"', '"usage": "app"']],
  [['could not find "password"', 'ERROR gone']],
  [['could not use ghp_aB3dE6gH9jK2mN5pQ8sT1', 'orders-api was restarted']],
  [['request aB3dE6gH9jK2mN5pQ8sT1', 'vW4xY7zaB3dE']],
])('and what only follows stays: %j', (lines) => {
  expect(hideSplitValues(lines)).toEqual(lines)
})

test.each([
  [
    [
      ' id | password | plan',
      '----+----------+------',
      '  1 | hunter2  | free',
      '  2 | hunter 3 | free',
      '(2 rows)',
      'a | b | c',
    ],
    ['  1 | [redacted]  | free', '  2 | [redacted] | free', '(2 rows)', 'a | b | c'],
  ],
  [
    ['| user | token |', '+------+-------+', '| bob  | abc12 |', '+------+-------+', '| a | b |'],
    ['| bob  | [redacted] |', '+------+-------+', '| a | b |'],
  ],
  [
    [' password_hash', '---------------', ' 0a7c3e', '', ' next'],
    [' [redacted]', '', ' next'],
  ],
  [[' id | plan', '----+------', '  1 | free'], ['  1 | free']],
])('what stands under the name of a secret is hidden in a table: %j', (lines, rows) => {
  expect(hideSplitValues(lines)).toEqual([...lines.slice(0, 2), ...rows])
  expect(redact(lines.join('\n'))).toBe([...lines.slice(0, 2), ...rows].join('\n'))
})
