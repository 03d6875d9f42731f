import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const schedule = (arn: string, record = {}) =>
  apiCall('scheduler:CreateSchedule', {
    requestParameters: {
      name: 'nightly',
      scheduleExpression: 'rate(1 day)',
      target: { arn, roleArn: 'arn:aws:iam::111122223333:role/nightly' },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: schedule('arn:aws:scheduler:::aws-sdk:iam:createAccessKey'),
      title: 'alice scheduled iam:createAccessKey to be called by itself',
      severity: 'high',
    },
    {
      event: schedule('arn:aws:scheduler:::aws-sdk:ec2:authorizeSecurityGroupIngress', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) scheduled ec2:authorizeSecurityGroupIngress to be called by itself',
      severity: 'high',
    },
  ],
  silent: [
    { event: schedule('arn:aws:lambda:us-east-1:111122223333:function:orders'), because: 'it calls a function' },
    { event: schedule('arn:aws:scheduler:::aws-sdk:ec2:stopInstances'), because: 'it stops machines for the night' },
  ],
})
