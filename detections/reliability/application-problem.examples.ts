import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function problem(kind: string, detail: object) {
  return serviceEvent('aws.applicationinsights', `Application Insights Problem ${kind}`, {
    problemId: 'p-b3a3f5a0-1234-4f7e-9a1f-0123456789ab',
    resourceGroupName: 'web-app',
    ...detail,
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('applicationinsights/problem-detected.json'),
      title: 'Application Insights sees a problem in application web-app',
      severity: 'medium',
    },
    {
      event: problem('Updated', { status: 'RECURRING', severity: 'Medium' }),
      title: 'Application Insights sees a problem in application web-app again',
      severity: 'low',
    },
    {
      event: problem('Created', { status: 'In progress', severity: 'Informative', resourceGroupName: undefined }),
      title: 'Application Insights sees a problem in an application',
      severity: 'information',
    },
  ],
  silent: [
    { event: problem('Updated', { status: 'In progress', severity: 'High' }), because: 'it was told when it began' },
    { event: problem('Updated', { status: 'Recovering', severity: 'High' }), because: 'it gets better' },
  ],
})
