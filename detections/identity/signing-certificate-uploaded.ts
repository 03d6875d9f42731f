import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'

export default defineCallDetection({
  id: 'identity/signing-certificate-uploaded',
  calls: ['iam:UploadSigningCertificate'],
  severity: (e) => (ownerOf(e).own ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} uploaded a signing certificate for ${ownerOf(e).words}`,
  why: 'It is a credential like an access key that hardly anybody uses or looks for: a quiet way to stay.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    const certificate = textAt(e.response, 'certificate', 'certificateId')
    return [
      ...(userName === undefined || certificate === undefined
        ? []
        : [
            {
              do: 'If nobody needs it, switch it off:',
              run: aws`iam update-signing-certificate --user-name ${userName} --certificate-id ${certificate} --status Inactive`,
            },
          ]),
      `Ask ${e.actor.name} what signs with it.`,
    ]
  },
  falsePositives: ['An old program signs its calls with a certificate.'],
  mitre: ['T1098.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html'],
})
