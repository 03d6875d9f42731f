import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const open = (record = {}) =>
  apiCall('sagemaker:CreatePresignedNotebookInstanceUrl', {
    requestParameters: { notebookInstanceName: 'forecast', sessionExpirationDurationInSeconds: 43_200 },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: [open(), open({ eventTime: '2026-11-22T09:00:00Z' })],
      title: 'alice made a sign-in link to SageMaker notebook forecast for the first time',
      severity: 'low',
    },
    {
      event: apiCall('sagemaker:CreatePresignedDomainUrl', {
        userIdentity: session('web', 'i-0123456789abcdef0'),
        requestParameters: { domainId: 'd-0123456789ab', userProfileName: 'bob' },
      }),
      title: 'role web (session i-0123456789abcdef0) made a sign-in link to SageMaker profile bob for the first time',
    },
  ],
  silent: [
    { event: open({ errorCode: 'AccessDenied' }), because: 'it was denied' },
    {
      event: apiCall('sagemaker:StartNotebookInstance', { requestParameters: { notebookInstanceName: 'forecast' } }),
      because: 'it was started, and nobody opened it',
    },
  ],
})
