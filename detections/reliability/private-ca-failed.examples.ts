import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('acm-pca/crl-failed.json'),
      title: 'Private CA f0192f90-5988-4e90-accc-99dEXAMPLE49 could not write its list of revoked certificates',
      severity: 'medium',
    },
    {
      event: sample('acm-pca/audit-report-failed.json'),
      title: 'Private CA f0192f90-5988-4e90-accc-99dEXAMPLE49 could not write its audit report',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.acm-pca', 'ACM Private CA CRL Generation', { result: 'failure' }),
      title: 'Private CA unknown could not write its list of revoked certificates',
    },
  ],
  silent: [{ event: sample('acm-pca/crl-generated.json'), because: 'it is written' }],
})
