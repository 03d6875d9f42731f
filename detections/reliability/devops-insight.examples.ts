import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('devops-guru/insight-open.json'),
      title: 'DevOps Guru sees something unusual: Lambda duration anomalous in stack orders',
      severity: 'medium',
    },
    {
      event: sample('devops-guru/insight-severity-upgraded.json'),
      title: 'DevOps Guru sees something unusual: Lambda duration anomalous in stack orders',
    },
    {
      event: serviceEvent('aws.devops-guru', 'DevOps Guru New Insight Open', {}),
      title: 'DevOps Guru sees something unusual',
      severity: 'low',
    },
  ],
  silent: [{ event: sample('devops-guru/insight-closed.json'), because: 'it is over' }],
})
