import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const refused = (instanceType: string, maxCount: number, record = {}) =>
  apiCall('ec2:RunInstances', {
    errorCode: 'Client.VcpuLimitExceeded',
    errorMessage: 'You have requested more vCPU capacity than your current vCPU limit of 0 allows.',
    requestParameters: {
      instancesSet: { items: [{ imageId: 'ami-0123456789abcdef0', minCount: 1, maxCount }] },
      instanceType,
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: refused('p2.xlarge', 10),
      title: "alice hit the account's limit when launching up to 10 EC2 instances of type p2.xlarge",
      severity: 'medium',
    },
    {
      event: refused('m7i.large', 1),
      title: "alice hit the account's limit when launching an EC2 instance of type m7i.large",
      severity: 'low',
    },
    {
      event: apiCall('ec2:StartInstances', {
        errorCode: 'Client.VcpuLimitExceeded',
        requestParameters: { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0' }] } },
      }),
      title: "alice hit the account's limit when launching more EC2 instances",
      severity: 'low',
    },
  ],
  silent: [
    {
      event: refused('p2.xlarge', 1, { errorCode: 'Server.InsufficientInstanceCapacity' }),
      because: 'AWS has no such machine free; the account may have one',
    },
    { event: refused('p2.xlarge', 1, { errorCode: 'Client.UnauthorizedOperation' }), because: 'it was denied' },
  ],
})
