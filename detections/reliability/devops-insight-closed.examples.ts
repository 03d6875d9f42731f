import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('devops-guru/insight-closed.json'),
      title: 'DevOps Guru no longer sees anything unusual: Lambda duration anomalous in stack orders',
    },
  ],
  silent: [{ event: sample('devops-guru/insight-open.json'), because: 'it goes on' }],
})
