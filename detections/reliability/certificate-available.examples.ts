import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('acm/certificate-available.json'),
      title: 'The certificate of example.com is renewed',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('acm/certificate-expired.json'), because: 'it has expired' }],
})
