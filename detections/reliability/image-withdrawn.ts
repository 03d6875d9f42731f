import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { imageInWords, imageState } from '../../shared/sources/services/ec2.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { findCallOn, ifKnown } from '../steps.ts'

export default defineServiceDetection(imageState, {
  id: 'reliability/image-withdrawn',
  detail: { State: ['deregistered', 'disabled'] },
  severity: 'information',
  title: (image) => `${imageInWords(image)} was ${image.State}: nothing can be launched from it`,
  why: 'A launch template, an Auto Scaling group or a fleet that still names it cannot launch an instance any more.',
  respond: ({ ImageId: image, State: state }, e) => [
    ...ifKnown(image, (id) => [
      ...(state === 'disabled'
        ? [
            {
              do: 'Where it is still needed, enable it again:',
              run: aws`ec2 enable-image --image-id ${id} --region ${e.region}`,
            },
          ]
        : []),
      findCallOn(id, e.region),
    ]),
    {
      do: 'Look for launch templates that still name it:',
      run: aws`ec2 describe-launch-template-versions --versions $Latest $Default --query LaunchTemplateVersions[?LaunchTemplateData.ImageId=='${image ?? unknownName}'].LaunchTemplateName --region ${e.region}`,
    },
  ],
  falsePositives: ['A lifecycle policy, or a build, clears away old images.'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/deregister-ami.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/disable-an-ami.html',
  ],
})
