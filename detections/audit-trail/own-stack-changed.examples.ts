import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const stackName = 'tocsin-prod'

const protect = (enableTerminationProtection: boolean) =>
  apiCall('cloudformation:UpdateTerminationProtection', {
    requestParameters: { stackName, enableTerminationProtection },
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('cloudformation:UpdateStack', { requestParameters: { stackName } }),
      title: "alice began an update of Tocsin's own stack tocsin-prod",
      severity: 'high',
    },
    {
      event: apiCall('cloudformation:UpdateStack', {
        requestParameters: { stackName },
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      }),
      title: "alice began an update of Tocsin's own stack tocsin-prod",
      severity: 'high',
    },
    {
      event: apiCall('cloudformation:ExecuteChangeSet', {
        requestParameters: { stackName, changeSetName: 'tocsin-prod-change-set' },
      }),
      title: "alice began an update of Tocsin's own stack tocsin-prod",
      severity: 'high',
    },
    {
      event: protect(false),
      title: "alice took the termination protection from Tocsin's own stack tocsin-prod",
      severity: 'high',
    },
  ],
  silent: [
    { event: protect(true), because: 'the stack is protected' },
    {
      event: apiCall('cloudformation:UpdateStack', { requestParameters: { stackName: 'orders' } }),
      because: 'it is a stack of somebody else',
    },
  ],
})
