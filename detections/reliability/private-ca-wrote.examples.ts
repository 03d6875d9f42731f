import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('acm-pca/crl-generated.json'),
      title: 'Private CA f0192f90-5988-4e90-accc-99dEXAMPLE49 wrote its list of revoked certificates',
    },
  ],
  silent: [{ event: sample('acm-pca/crl-failed.json'), because: 'it failed' }],
})
