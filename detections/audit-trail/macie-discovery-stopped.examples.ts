import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const jobId = '3ce05dbb7ec5505def334104bf4e0d8d'

export default defineExamples({
  fires: [
    {
      event: apiCall('macie2:UpdateClassificationJob', { requestParameters: { jobId, jobStatus: 'CANCELLED' } }),
      title: "alice cancelled Macie's job 3ce05dbb7ec5505def334104bf4e0d8d",
      severity: 'low',
    },
    {
      event: apiCall('macie2:UpdateAutomatedDiscoveryConfiguration', { requestParameters: { status: 'DISABLED' } }),
      title: "alice stopped Macie's search for sensitive data in us-east-1",
      severity: 'low',
    },
    {
      event: apiCall('macie2:UpdateAutomatedDiscoveryConfiguration', {
        requestParameters: { status: 'DISABLED' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: "alice stopped Macie's search for sensitive data in us-east-1",
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('macie2:UpdateClassificationJob', { requestParameters: { jobId, jobStatus: 'USER_PAUSED' } }),
      because: 'the job waits, and can go on',
    },
    {
      event: apiCall('macie2:UpdateAutomatedDiscoveryConfiguration', { requestParameters: { status: 'ENABLED' } }),
      because: 'Macie searches',
    },
  ],
})
