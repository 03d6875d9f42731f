import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'

export default defineCallDetection({
  id: 'identity/ssh-public-key-uploaded',
  calls: ['iam:UploadSSHPublicKey'],
  severity: (e) => (ownerOf(e).own ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} uploaded an SSH key for ${ownerOf(e).words}`,
  why: 'Whoever has the private key reads and writes the CodeCommit repositories of the user, without password or MFA.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    const key = textAt(e.response, 'sSHPublicKey', 'sSHPublicKeyId')
    return [
      ...(userName === undefined || key === undefined
        ? []
        : [
            {
              do: 'If the user does not know it, switch it off:',
              run: aws`iam update-ssh-public-key --user-name ${userName} --ssh-public-key-id ${key} --status Inactive`,
            },
          ]),
      `Ask ${e.actor.name} whose key it is.`,
    ]
  },
  falsePositives: ['Somebody sets up a new computer for work with CodeCommit.'],
  mitre: ['T1098.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSSHPublicKey.html'],
})
