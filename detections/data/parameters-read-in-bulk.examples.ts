import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const read = (name: string, eventTime: string, requestParameters: JsonObject = {}, record: JsonObject = {}) =>
  apiCall('ssm:GetParameter', {
    readOnly: true,
    requestParameters: { name, withDecryption: true, ...requestParameters },
    eventTime,
    ...record,
  })

const readTogether = (start: string, count: number, eventTime: string) =>
  apiCall('ssm:GetParameters', {
    readOnly: true,
    requestParameters: { names: Array.from({ length: count }, (_, i) => `${start}${i}`), withDecryption: true },
    eventTime,
  })

export default defineExamples({
  fires: [
    {
      events: inARow(20, 10, (time, i) => read(`/prod/${i}`, time)),
      title: 'alice decrypted 20 parameters or more of Parameter Store',
      severity: 'medium',
    },
    {
      events: inARow(2, 1, (eventTime, i) =>
        apiCall('ssm:GetParametersByPath', {
          readOnly: true,
          requestParameters: { path: '/prod', recursive: true, withDecryption: true, nextToken: `page-${i}` },
          eventTime,
        }),
      ),
      title: 'alice decrypted parameters of Parameter Store by their path, maybe 20 or more',
    },
    {
      events: inARow(20, 10, (time, i) =>
        read(`/prod/${i}`, time, {}, { userIdentity: session('Worker', `run-${i}`) }),
      ),
      title: 'role Worker decrypted 20 parameters or more of Parameter Store that it had not read before',
      severity: 'low',
    },
    {
      events: inARow(3, 10, (eventTime, i) => readTogether(`/prod/${i}/`, 9, eventTime)),
      title: 'alice decrypted 20 parameters or more of Parameter Store',
      severity: 'medium',
    },
  ],
  silent: [
    {
      events: inARow(3, 1, (eventTime) =>
        apiCall('ssm:GetParametersByPath', {
          readOnly: true,
          requestParameters: { path: '/prod', withDecryption: true },
          eventTime,
        }),
      ),
      because: 'it is the same page, of at most ten',
    },
    { events: inARow(2, 10, (time, i) => readTogether(`/prod/${i}/`, 9, time)), because: 'these are 18' },
    { events: inARow(5, 10, (time) => readTogether('/prod/', 9, time)), because: 'it is the same nine each time' },
    {
      events: inARow(20, 10, (time, i) => read(`/prod/${i}`, time, { withDecryption: false })),
      because: 'secrets stayed encrypted',
    },
    { events: inARow(20, 10, (time) => read('/prod/orders', time)), because: 'it is the same parameter again' },
  ],
})
