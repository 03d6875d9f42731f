import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const arnOf = (i: number) => `arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/orders-${i}-nFvpuv`

const read = (secretId: string, eventTime: string, record: JsonObject = {}) =>
  apiCall('secretsmanager:GetSecretValue', { readOnly: true, requestParameters: { secretId }, eventTime, ...record })

export default defineExamples({
  fires: [
    {
      events: inARow(20, 10, (time, i) => read(arnOf(i), time)),
      title: 'alice read 20 secrets or more within 10 minutes',
      severity: 'high',
    },
    {
      events: inARow(20, 10, (time, i) => read(arnOf(i), time, { userIdentity: session('Worker', `run-${i}`) })),
      title: 'role Worker read 20 secrets or more that it had not read before within 10 minutes',
      severity: 'medium',
    },
    {
      events: inARow(20, 1, (time, i) => read(arnOf(i), time, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' })),
      title: 'alice read 20 secrets or more within 10 minutes',
      severity: 'high',
    },
  ],
  silent: [
    { events: inARow(20, 10, (time) => read('prod/orders', time)), because: 'it is the same secret again and again' },
    { events: inARow(20, 60, (time, i) => read(arnOf(i), time)), because: 'it takes its time' },
    {
      events: inARow(30, 60, (time, i) => read(arnOf(i % 10), time, { userIdentity: session('Worker', `run-${i}`) })),
      because: 'a program reads its own again and again',
    },
  ],
})
