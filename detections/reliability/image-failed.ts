import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { imageInWords, imageState } from '../../shared/sources/services/ec2.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(imageState, {
  id: 'reliability/image-failed',
  detail: { State: ['failed'] },
  severity: 'medium',
  title: (image) => `${imageInWords(image)} could not be made: nothing can be launched from it`,
  why: 'Where it was to be a backup there is none, and where something new was to be deployed with it the old image stays in use.',
  respond: ({ ImageId: id = unknownName }, e) => [
    {
      do: 'See what the image is, and why it failed:',
      run: aws`ec2 describe-images --image-ids ${id} --region ${e.region}`,
    },
    'Make it again: start the build, the copy or the backup once more.',
  ],
  falsePositives: ['A build that makes images tries again by itself.'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitor-ami-events.html'],
})
