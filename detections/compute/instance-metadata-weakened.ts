import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/instance-metadata-weakened',
  calls: ['ec2:ModifyInstanceMetadataOptions', 'ec2:ModifyInstanceMetadataDefaults'],
  where: (e) => isWord(asked(e, 'httpTokens'), 'optional'),
  severity: 'medium',
  title: (e) => {
    const where = isDefault(e) ? `new instances in ${e.region}` : `instance ${asked(e, 'instanceId') ?? 'of EC2'}`
    return `${e.actor.name} allowed the old metadata service (IMDSv1) on ${where}`
  },
  why: "With it a flaw in a web application is enough to steal the credentials of the instance's role.",
  respond: (e) => [
    ...requireTokens(e),
    `Ask ${e.actor.name} which program still needs the old version, and update that.`,
  ],
  falsePositives: ['An old program cannot use IMDSv2 yet.'],
  mitre: ['T1552.005'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMetadataOptions.html',
  ],
})

function isDefault({ action }: ApiCall): boolean {
  return action.name === 'ModifyInstanceMetadataDefaults'
}

function requireTokens(e: ApiCall): readonly Step[] {
  const purpose = 'Ask for the new version again:'
  if (isDefault(e)) {
    return [
      { do: purpose, run: aws`ec2 modify-instance-metadata-defaults --http-tokens required --region ${e.region}` },
    ]
  }
  return ifKnown(asked(e, 'instanceId'), (id) => ({
    do: purpose,
    run: aws`ec2 modify-instance-metadata-options --instance-id ${id} --http-tokens required --region ${e.region}`,
  }))
}
