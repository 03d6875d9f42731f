import { capitalized } from '../../shared/core/capitalized.ts'
import { unknownName } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ecrImageScan, type ImageScan, imageInWords } from '../../shared/sources/services/ecr.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

const days = 24 * 60

export default defineServiceDetection(ecrImageScan, {
  id: 'findings/image-vulnerable',
  where: (scan) => severityOf(scan) !== undefined,
  severity: (scan) => severityOf(scan) ?? 'low',
  gravest: 'medium',
  title: (scan) => `${capitalized(imageInWords(scan))} has ${gravestInWords(scan)}`,
  // An image is scanned each day, and finds the same.
  window: { minutes: 7 * days },
  why: 'Where a container runs from the image and takes what strangers send, they may take it over.',
  respond: ({ 'repository-name': repository = unknownName, 'image-digest': digest = unknownName }, e) => [
    {
      do: 'See whether anything still pulls the image:',
      run: aws`ecr describe-images --repository-name ${repository} --image-ids imageDigest=${digest} --query imageDetails[].[imageTags,imagePushedAt,lastRecordedPullTime] --region ${e.region}`,
    },
    {
      do: 'See which they are, and which version of a package mends them:',
      run: aws`ecr describe-image-scan-findings --repository-name ${repository} --image-id imageDigest=${digest} --region ${e.region}`,
    },
    'Build the image again from a newer base, and deploy it where the old one runs.',
    'Where nothing runs from it, delete it, or let a lifecycle policy do that.',
  ],
  falsePositives: ['The package is in the image and never used, or nothing runs from the image.'],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html'],
})

function severityOf(scan: ImageScan): Severity | undefined {
  const critical = countOf(scan, 'CRITICAL')
  if (critical > 0) return 'medium'
  return countOf(scan, 'HIGH') > 0 ? 'low' : undefined
}

/** "10 critical vulnerabilities"; of each day's scan the same, as long as the image is. */
function gravestInWords(scan: ImageScan): string {
  const critical = countOf(scan, 'CRITICAL')
  const count = critical > 0 ? critical : countOf(scan, 'HIGH')
  return `${count} ${critical > 0 ? 'critical' : 'severe'} ${count === 1 ? 'vulnerability' : 'vulnerabilities'}`
}

function countOf({ 'finding-severity-counts': counts }: ImageScan, level: 'CRITICAL' | 'HIGH'): number {
  return counts?.[level] ?? 0
}
