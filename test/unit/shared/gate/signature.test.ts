import { describe, expect, test } from 'vitest'
import { withoutChanging } from '../../../../shared/gate/signature.ts'

describe('the parts of a log line that change', () => {
  test.each([
    [
      '[ERROR] 2026-11-21T14:00:00.123Z 79b4f56e-95b1-4643-9700-2807f4e68000 Could not reach the payment service',
      '[ERROR] 2026-11-21T14:00:01.001Z 79b4f56e-95b1-4643-9700-2807f4e68001 Could not reach the payment service',
    ],
    ['31#31: *0 connect() failed, client: 203.0.113.5', '31#31: *17 connect() failed, client: 203.0.113.77'],
    ['views 77 140 Internal Server Error: /orders', 'views 78 141 Internal Server Error: /orders'],
    ['order 4711 took 1,234.5 ms', 'order 4712 took 988 ms'],
    ['job 5f2b8c1d9e0a failed', 'job 0a1b2c3d4e5f failed'],
    ['upload req_8sKd93jJs02kWqpZ failed', 'upload req_0sLd93kJs02kWqpA failed'],
    ['주문 4711 을 처리할 수 없습니다', '주문 4712 을 처리할 수 없습니다'],
    ['lost at 14:00:01', 'lost at 14:00:02,345'],
  ])('%s says what %s says', (one, other) => {
    expect(withoutChanging(one)).toBe(withoutChanging(other))
  })

  test.each([
    ['ORA-00600: internal error', 'ORA-01555: internal error'],
    ['upstream answered with status 503', 'upstream answered with status 404'],
    ['HTTP/1.1 500 for /orders', 'HTTP/1.1 429 for /orders'],
    ['E1001 not allowed', 'E1002 not allowed'],
    ['SQLSTATE[23505]: duplicate key', 'SQLSTATE[40001]: duplicate key'],
    ['could not reach payments', 'could not reach orders'],
    ['killed process (java)', 'killed process (node)'],
    ['host web1 is down', 'host web2 is down'],
  ])('%s does not say what %s says', (one, other) => {
    expect(withoutChanging(one)).not.toBe(withoutChanging(other))
  })
})
