import { expect, test } from 'vitest'
import { hideSplitValues } from '../../../../shared/secrets/split-values.ts'

test.each([
  [['    {"name": "DB_PASSWORD",', '     "value": "hunter2"}'], '     "value": "[redacted]"}'],
  [['      "name": "DB_PASSWORD",', '      "value": "hunter2"'], '      "value": "[redacted]"'],
  [['    "--db-password",', '    "hunter2",'], '    "[redacted]",'],
  [['  "password":', '    "hunter2",'], '    "[redacted]",'],
])('a value is hidden whose name is the line before: %j', (lines, second) => {
  expect(hideSplitValues(lines)).toEqual([lines[0], second])
})

test.each([
  [['Password:', 'Login of bob failed']],
  [['  "name": "REGION",', '  "value": "us-east-1"']],
  [['unknown option "--password"', '"usage": "app"']],
  [['could not find "password"', 'ERROR gone']],
])('and what only follows stays: %j', (lines) => {
  expect(hideSplitValues(lines)).toEqual(lines)
})
