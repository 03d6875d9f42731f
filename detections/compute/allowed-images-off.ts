import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/allowed-images-off',
  calls: ['ec2:DisableAllowedImagesSettings'],
  severity: 'medium',
  title: (e) => `${e.actor.name} let EC2 in ${e.region} launch from any image again`,
  why: 'Machines can now be launched from images of strangers, with whatever is hidden in them.',
  respond: (e) => [
    {
      do: 'Allow only the listed publishers again; the list is still there:',
      run: aws`ec2 enable-allowed-images-settings --allowed-images-settings-state enabled --region ${e.region}`,
    },
    `Ask ${e.actor.name} which image they wanted to use.`,
    ...otherCalls(e),
  ],
  falsePositives: ['The list kept out an image that is needed, and is being put right.'],
  mitre: ['T1685', 'T1204.003'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html'],
})
