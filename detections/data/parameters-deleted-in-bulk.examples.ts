import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (name: string, eventTime: string, userAgent = 'aws-cli/2.31.0') =>
  apiCall('ssm:DeleteParameter', { requestParameters: { name }, eventTime, userAgent })

export default defineExamples({
  fires: [
    {
      events: inARow(10, 10, (time, i) => remove(`/prod/${i}`, time)),
      title: 'alice deleted 10 parameters or more of Parameter Store',
      severity: 'medium',
    },
    {
      events: inARow(10, 10, (time, i) => remove(`/prod/${i}`, time, 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0')),
      title: 'alice deleted 10 parameters or more of Parameter Store',
      severity: 'low',
    },
    {
      events: inARow(5, 10, (eventTime, i) =>
        apiCall('ssm:DeleteParameters', { requestParameters: { names: [`/a/${i}`, `/b/${i}`] }, eventTime }),
      ),
      title: 'alice deleted 10 parameters or more of Parameter Store',
    },
  ],
  silent: [
    {
      event: apiCall('ssm:DeleteParameters', { requestParameters: { names: ['/a', '/b', '/c'] } }),
      because: 'these are three',
    },
    { events: inARow(9, 10, (time, i) => remove(`/prod/${i}`, time)), because: 'these are few' },
    { events: inARow(10, 120, (time, i) => remove(`/prod/${i}`, time)), because: 'it takes its time' },
  ],
})
