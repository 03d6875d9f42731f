import { capitalized } from '../../shared/core/capitalized.ts'
import { imageBuild, imageInWords } from '../../shared/sources/services/image-builder.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(imageBuild, {
  id: 'reliability/image-build-succeeded',
  detail: { state: { status: ['AVAILABLE'] } },
  closes: 'reliability/image-build-failed',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `${capitalized(imageInWords(e.resources[0]?.name))} is built again`,
  why: 'There is a new image, with what was to go into it.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html'],
})
