import { logLines } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const line = (text: string) => logLines('/aws/lambda/orders', [text])

export default defineExamples({
  fires: [
    {
      event: line('{"level":"ERROR","service":"orders","message":"payment failed"}\n'),
      title: 'ERROR in /aws/lambda/orders: payment failed',
      severity: 'medium',
    },
    {
      event: line('2026-11-01T00:00:00.123Z\tc6af9ac6-7b61-11e6-9a41-93e8deadbeef\tERROR\tUncaught Exception\n'),
      title: 'ERROR in /aws/lambda/orders: Uncaught Exception',
    },
    {
      event: line('{"level":60,"msg":"the database is gone","pid":1}'),
      title: 'FATAL in /aws/lambda/orders: the database is gone',
      severity: 'high',
    },
    {
      event: line('2026-11-21 14:00:00,123 [main] FATAL com.example.Orders - cannot start'),
      title: 'FATAL in /aws/lambda/orders: com.example.Orders - cannot start',
      severity: 'high',
    },
    {
      event: line('time=2026-11-21T14:00:00Z level=error msg="disk full" disk=/dev/xvda'),
      title: 'ERROR in /aws/lambda/orders: disk full',
    },
  ],
  silent: [
    { event: line('{"level":"WARN","message":"ERROR budget nearly spent"}'), because: 'the line is a warning' },
    { event: line('2026-11-21T14:00:00Z INFO No ERROR was found'), because: 'the word is part of a sentence' },
    { event: line('No ERROR was found'), because: 'the word is part of a sentence' },
    { event: line('{"message":"level ERROR"}'), because: 'the line has no level' },
  ],
})
