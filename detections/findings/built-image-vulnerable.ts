import { builtImageScan, builtInWords } from '../../shared/sources/services/imagebuilder.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(builtImageScan, {
  id: 'findings/built-image-vulnerable',
  where: (e) => criticalIn(e) > 0,
  severity: 'low',
  title: (e, { resources }) =>
    `${builtInWords(resources)} was built with ${criticalIn(e)} critical ${criticalIn(e) === 1 ? 'vulnerability' : 'vulnerabilities'}`,
  groupBy: (_, e) => `${e.account.id} ${e.region} ${e.resources[1]?.name ?? e.resources[0]?.name}`,
  window: { minutes: 7 * 24 * 60 },
  why: 'Every instance from the image has them, from its first minute on.',
  respond: [
    'Open the image in the console of Image Builder, Security findings: which packages, and which version mends them.',
    'Take a newer base image, or add a component that updates the packages, and build again before you roll it out.',
  ],
  falsePositives: ['The package is in the image and never used.'],
  references: ['https://docs.aws.amazon.com/imagebuilder/latest/userguide/image-security-findings.html'],
})

function criticalIn(e: { 'finding-severity-counts'?: { critical?: number | undefined } | undefined }): number {
  return e['finding-severity-counts']?.critical ?? 0
}
