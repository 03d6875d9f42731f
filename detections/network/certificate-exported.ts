import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'network/certificate-exported',
  calls: ['acm:ExportCertificate'],
  severity: 'medium',
  title: (e) => {
    const certificate = named('certificate', textAt(e.request, 'certificateArn')?.split('/').at(-1))
    return `${e.actor.name} exported ${certificate} with its private key`
  },
  why: 'Who has the key can pass for your servers, and nothing in AWS shows where it is used from now on.',
  respond: (e) => [
    `Ask ${e.actor.name} which server needs the key, and where it was put.`,
    'If nobody asked for it: have the certificate revoked by its authority, and put a new one in its place.',
    ...otherCalls(e),
  ],
  falsePositives: ['A job renews the certificate on servers outside of AWS.'],
  mitre: ['T1649'],
  references: ['https://docs.aws.amazon.com/acm/latest/APIReference/API_ExportCertificate.html'],
})
