import { builtImage, builtInWords } from '../../shared/sources/services/imagebuilder.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(builtImage, {
  id: 'delivery/image-build-succeeded',
  detail: { state: { status: ['AVAILABLE'] } },
  closes: 'delivery/image-build-failed',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `${builtInWords(e.resources)} is built again`,
  why: 'There is a new image, with what was to go into it.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html'],
})
