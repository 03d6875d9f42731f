import type { ApiCall } from '../../shared/core/event.ts'
import { at, type Json, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/instance-given-role',
  calls: ['ec2:AssociateIamInstanceProfile', 'ec2:ReplaceIamInstanceProfileAssociation'],
  severity: 'medium',
  title: (e) => `${e.actor.name} put instance profile ${profileOf(e)} on ${instanceInWords(e)}`,
  why: 'Whoever can log in to the instance now has the permissions of the role in that profile.',
  respond: (e) => {
    const association = textAt(associationOf(e), 'associationId')
    return [
      ...ifKnown(association, (association) => ({
        do: 'If it is not meant, take it away:',
        run: aws`ec2 disassociate-iam-instance-profile --association-id ${association} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} what the instance needs it for, and see whether they can log in there.`,
      'Credentials that the instance got before stay good for up to six hours.',
    ]
  },
  falsePositives: ['An instance is enrolled in Systems Manager or in backups.'],
  mitre: ['T1098.003', 'T1548'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateIamInstanceProfile.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceIamInstanceProfileAssociation.html',
  ],
})

/** The newer calls of EC2 wrap what they ask and answer once more. */
function parametersOf({ action, request }: ApiCall): Json {
  return at(request, `${action.name}Request`) ?? request
}

function associationOf({ action, response }: ApiCall): Json | undefined {
  return at(at(response, `${action.name}Response`) ?? response, 'iamInstanceProfileAssociation')
}

function instanceInWords(e: ApiCall): string {
  const asked = parametersOf(e)
  const id = textAt(asked, 'InstanceId') ?? textAt(asked, 'instanceId') ?? textAt(associationOf(e), 'instanceId')
  return id === undefined ? 'an EC2 instance' : `EC2 instance ${id}`
}

function profileOf(e: ApiCall): string {
  const asked = at(parametersOf(e), 'IamInstanceProfile') ?? at(parametersOf(e), 'iamInstanceProfile')
  const arn = textAt(asked, 'Arn') ?? textAt(asked, 'arn') ?? textAt(associationOf(e), 'iamInstanceProfile', 'arn')
  return textAt(asked, 'Name') ?? textAt(asked, 'name') ?? arn?.split('/').at(-1) ?? 'of unknown name'
}
