import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/server-certificate-changed',
  calls: ['iam:UploadServerCertificate', 'iam:DeleteServerCertificate'],
  severity: 'low',
  title: (e) => {
    const verb = isDeleted(e) ? 'deleted' : 'uploaded'
    return `${e.actor.name} ${verb} server certificate ${textAt(e.request, 'serverCertificateName') ?? 'of unknown name'}`
  },
  why: (e) =>
    isDeleted(e)
      ? 'Load balancers and CloudFront show such a certificate to visitors, who see a warning where it is missing.'
      : 'Load balancers and CloudFront can show it to visitors, who then take whoever holds its key for you.',
  respond: (e) => [
    `Ask ${e.actor.name} which service uses it.`,
    isDeleted(e)
      ? 'See that no load balancer or distribution needs it; upload it again where one does.'
      : 'Keep new certificates in AWS Certificate Manager, which renews them.',
  ],
  falsePositives: (e) => [
    isDeleted(e) ? 'Another certificate has taken its place.' : 'A certificate that is about to expire is replaced.',
  ],
  mitre: ['T1608.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteServerCertificate'
}
