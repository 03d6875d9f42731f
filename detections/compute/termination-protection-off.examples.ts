import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const modify = (requestParameters: object, record = {}) =>
  apiCall('ec2:ModifyInstanceAttribute', {
    requestParameters: { instanceId: 'i-0123456789abcdef0', ...requestParameters },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: modify({ disableApiTermination: { value: false } }),
      title: 'alice switched off the termination protection of instance i-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: modify({ attribute: 'disableApiTermination', value: 'false' }),
      title: 'alice switched off the termination protection of instance i-0123456789abcdef0',
    },
    {
      event: modify({ disableApiStop: { value: false } }),
      title: 'alice switched off the stop protection of instance i-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: modify(
        { disableApiTermination: { value: false } },
        { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' },
      ),
      title: 'role Deploy (session ci-42) switched off the termination protection of instance i-0123456789abcdef0',
      severity: 'low',
    },
  ],
  silent: [
    { event: modify({ disableApiTermination: { value: true } }), because: 'the protection was switched on' },
    { event: modify({ ebsOptimized: { value: false } }), because: 'it is another attribute' },
  ],
})
