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
  [
    'ERROR Uncaught Exception {"errorType":"TypeError","errorMessage":"x"}',
    'error',
    'Uncaught Exception: TypeError: x',
  ],
  ['ERROR {broken}', 'error', '{broken}'],
  ['[ERROR] 2026-11-21T14:00:00Z gone', 'error', '2026-11-21T14:00:00Z gone'],
  ['2026-11-21T14:00:00.123Z\tc6af9ac6-7b61\tERROR\tgone', 'error', 'gone'],
  ['2026-11-21 14:00:00,123 [main] WARN slow', 'warn', 'slow'],
  ['Nov 21 14:00:00 web app[7]: FATAL gone', 'fatal', 'gone'],
  ['time=2026-11-21T14:00:00Z level=error msg="disk full"', 'error', 'disk full'],
  ['level=info msg=fine', 'info', 'fine'],
  ['{"errorType":"TypeError","errorMessage":"x is undefined","stack":[]}', undefined, 'TypeError: x is undefined'],
  ['{"level":50,"err":{"type":"Error","message":"gone"}}', 'error', 'Error: gone'],
  ['{"level":"error","status":500,"path":"/orders"}', 'error', 'level error, status 500, path /orders'],
  ['ERROR:root:gone', 'error', 'root:gone'],
  ['2026-11-21 14:00:00 UTC:10.0.0.7(5432):app@orders:[77]:ERROR:  no such table', 'error', 'no such table'],
  ['2026-11-21 14:00:00 UTC::@:[77]:PANIC:  no space', 'fatal', 'no space'],
  ['2026/11/21 14:00:00 [error] 7#7: *1 connect() failed', 'error', '7#7: *1 connect() failed'],
  ['[Sat Nov 21 14:00:00.123456 2026] [core:error] [pid 7] gone', 'error', '[pid 7] gone'],
  ['orders-1  | 2026-11-21 ERROR gone', 'error', 'gone'],
  ['2026-11-21 14:00:00,123 main ERROR gone', 'error', 'gone'],
  ['E1121 14:00:00.123456       7 server.go:42] gone', 'error', 'gone'],
  ['I1121 14:00:00.123456       7 server.go:42] fine', 'info', 'fine'],
  ['panic: runtime error', 'fatal', 'panic: runtime error'],
  [
    '2026-11-21T14:00:00.123Z c6af9ac6-7b61-11e6-9a41-93e8deadbeef Task timed out after 3.00 seconds',
    'error',
    'Task timed out after 3.00 seconds',
  ],
  ['2026-11-21 no ERROR was found', undefined, '2026-11-21 no ERROR was found'],
  ['it was an error', undefined, 'it was an error'],
  ['No ERROR was found', undefined, 'No ERROR was found'],
  ['the level is not ERROR', undefined, 'the level is not ERROR'],
  ['Error: gone', undefined, 'Error: gone'],
  ['', undefined, ''],
])('%s', (line, level, message) => {
  const fields: unknown = line.startsWith('{') ? JSON.parse(line) : undefined
  expect(readLogStatement(line, isJsonObject(fields) ? fields : undefined)).toEqual({ level, message })
})
