import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, record = {}) =>
  apiCall(`iam:${name}`, { requestParameters: { serverCertificateName: 'shop' }, ...record })

export default defineExamples({
  fires: [
    { event: call('UploadServerCertificate'), title: 'alice uploaded server certificate shop', severity: 'low' },
    { event: call('DeleteServerCertificate'), title: 'alice deleted server certificate shop', severity: 'low' },
    {
      event: call('DeleteServerCertificate', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice deleted server certificate shop',
      severity: 'information',
    },
  ],
  silent: [
    { event: call('UpdateServerCertificate'), because: 'only its name or path changed' },
    { event: call('TagServerCertificate'), because: 'only a tag was added' },
  ],
})
