import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const upload = (requestParameters: object) =>
  apiCall('iam:UploadSigningCertificate', {
    requestParameters: { certificateBody: '-----BEGIN CERTIFICATE-----', ...requestParameters },
    responseElements: { certificate: { certificateId: 'TA7SMP42TDN5Z26OBPJE7EXAMPLE', status: 'Active' } },
  })

export default defineExamples({
  fires: [
    { event: upload({ userName: 'bob' }), title: 'alice uploaded a signing certificate for bob', severity: 'high' },
    { event: upload({}), title: 'alice uploaded a signing certificate for themselves', severity: 'medium' },
  ],
  silent: [
    {
      event: apiCall('iam:UploadServerCertificate', { requestParameters: { serverCertificateName: 'www' } }),
      because: 'it is the certificate of a web server',
    },
  ],
})
