import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'

export default defineCallDetection({
  id: 'identity/service-credential-created',
  calls: ['iam:CreateServiceSpecificCredential'],
  severity: (e) => (ownerOf(e).own && serviceOf(e) !== 'Bedrock' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} created a ${serviceOf(e)} credential for ${ownerOf(e).words}`,
  why: 'It works outside IAM sign-in, without MFA, and often for ever; keys for models run up bills when they leak.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    const credential = textAt(e.response, 'serviceSpecificCredential', 'serviceSpecificCredentialId')
    return [
      ...(userName === undefined || credential === undefined
        ? []
        : [
            {
              do: 'If nobody needs it, switch it off:',
              run: aws`iam update-service-specific-credential --user-name ${userName} --service-specific-credential-id ${credential} --status Inactive`,
            },
          ]),
      `Ask ${e.actor.name} what it is for, and whether a role would do.`,
    ]
  },
  falsePositives: ['A program or person needs the service and cannot sign its calls.'],
  mitre: ['T1098.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceSpecificCredential.html'],
})

const services: ReadonlyMap<string, string> = new Map([
  ['bedrock.amazonaws.com', 'Bedrock'],
  ['cassandra.amazonaws.com', 'Keyspaces'],
  ['codecommit.amazonaws.com', 'CodeCommit'],
  ['logs.amazonaws.com', 'CloudWatch Logs'],
])

function serviceOf({ request }: ApiCall): string {
  const name = textAt(request, 'serviceName') ?? 'service'
  return services.get(name) ?? name.replace(/\.amazonaws\.com$/, '')
}
