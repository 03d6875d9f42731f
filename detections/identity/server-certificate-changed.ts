import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/server-certificate-changed',
  calls: ['iam:UploadServerCertificate', 'iam:DeleteServerCertificate'],
  severity: 'low',
  title: (e) => {
    const verb = e.action.name === 'UploadServerCertificate' ? 'uploaded' : 'deleted'
    return `${e.actor.name} ${verb} server certificate ${textAt(e.request, 'serverCertificateName') ?? 'of unknown name'}`
  },
  why: 'Load balancers and CloudFront show it to visitors, who see a warning where it is missing or not yours.',
  respond: (e) => [
    `Ask ${e.actor.name} which service uses it.`,
    e.action.name === 'DeleteServerCertificate'
      ? 'See that no load balancer or distribution needs it; upload it again where one does.'
      : 'Keep new certificates in AWS Certificate Manager, which renews them.',
  ],
  falsePositives: ['A certificate that is about to expire is replaced.'],
  mitre: ['T1608.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html'],
})
