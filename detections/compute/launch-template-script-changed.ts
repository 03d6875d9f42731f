import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked, requestOf, valueIn } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/launch-template-script-changed',
  calls: ['ec2:CreateLaunchTemplateVersion'],
  // EC2 always masks it.
  masked: ['userData', 'UserData'],
  where: (e) => valueIn(requestOf(e), 'launchTemplateData', 'userData') !== undefined,
  severity: 'medium',
  title: (e) => `${e.actor.name} changed the start script in ${named('launch template', templateOf(e))}`,
  why: 'Instances that a group launches from the new version run this script as root when they start.',
  respond: (e) => [
    ...ifKnown(templateOf(e), (template) => ({
      do: 'Compare the newest version with the one before:',
      run: aws`ec2 describe-launch-template-versions ${optionFor(template)} ${template} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why they changed it by hand.`,
    'If it is not expected, set the default version back to the one before, and replace instances launched since.',
  ],
  falsePositives: ['Somebody who works without infrastructure as code improves the script.'],
  mitre: ['T1578', 'T1525'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplateVersion.html'],
})

function templateOf(e: ApiCall): string | undefined {
  return asked(e, 'launchTemplateName') ?? asked(e, 'launchTemplateId')
}

function optionFor(template: string): string {
  return template.startsWith('lt-') ? '--launch-template-id' : '--launch-template-name'
}
