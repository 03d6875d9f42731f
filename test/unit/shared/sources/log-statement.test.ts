import { expect, test } from 'vitest'
import { isJsonObject } from '../../../../shared/core/json.ts'
import { readLogStatement } from '../../../../shared/sources/log-statement.ts'

test.each([
  ['{"level":"ERROR","message":"gone"}', 'error', 'gone'],
  ['{"severity":"CRITICAL","msg":"gone"}', 'fatal', 'gone'],
  ['{"log.level":"warn","message":"slow"}', 'warn', 'slow'],
  ['{"log":{"level":"debug"},"message":"x"}', 'debug', 'x'],
  ['{"level":50,"msg":"gone"}', 'error', 'gone'],
  ['{"level":30,"msg":"fine"}', 'info', 'fine'],
  ['{"level":{"name":"ERROR"},"message":"odd"}', undefined, 'odd'],
  ['ERROR: gone', 'error', 'gone'],
  ['[ERROR] 2026-11-21T14:00:00Z gone', 'error', '2026-11-21T14:00:00Z gone'],
  ['2026-11-21T14:00:00.123Z\tc6af9ac6-7b61\tERROR\tgone', 'error', 'gone'],
  ['2026-11-21 14:00:00,123 [main] WARN slow', 'warn', 'slow'],
  ['Nov 21 14:00:00 web app[7]: FATAL gone', 'fatal', 'gone'],
  ['time=2026-11-21T14:00:00Z level=error msg="disk full"', 'error', 'disk full'],
  ['level=info msg=fine', 'info', 'fine'],
  ['No ERROR was found', undefined, 'No ERROR was found'],
  ['the level is not ERROR', undefined, 'the level is not ERROR'],
  ['Error: gone', undefined, 'Error: gone'],
  ['', undefined, ''],
])('%s', (line, level, message) => {
  const fields: unknown = line.startsWith('{') ? JSON.parse(line) : undefined
  expect(readLogStatement(line, isJsonObject(fields) ? fields : undefined)).toEqual({ level, message })
})
