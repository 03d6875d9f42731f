import * as z from 'zod'
import { capitalized } from '../../core/capitalized.ts'
import { number, optionalObject, text } from '../read-leniently.ts'
import { type Detail, defineService, type ServiceEnvelope } from './service.ts'

const tags = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])

const scan = {
  'scan-status': text,
  'repository-name': text,
  'image-digest': text,
  'image-tags': tags,
  'finding-severity-counts': optionalObject({ CRITICAL: number, HIGH: number, MEDIUM: number, LOW: number }),
}

export type ImageScan = Detail<typeof scan>

/**
 * A basic scan of an image is done. A severity of which there is no finding is not counted. Enhanced scanning tells of its findings
 * by Inspector.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 */
export const ecrImageScan = defineService({
  source: 'aws.ecr',
  detailTypes: ['ECR Image Scan'],
  detail: scan,
  resources: (detail, envelope) => repositories(detail, envelope),
  what: (event) => `The scan of ${imageInWords(event)} found ${countsInWords(event)}`,
  lines: ({ 'image-digest': digest, 'image-tags': names }) => [
    ...(digest === undefined ? [] : [`Image ${digest}`]),
    ...(names.length === 0 ? [] : [`Tags ${names.join(', ')}`]),
  ],
})

/** "image orders:1.2", "an image of repository orders" */
export function imageInWords({
  'repository-name': repository,
  'image-tags': [tag],
}: Pick<ImageScan, 'repository-name' | 'image-tags'>): string {
  if (repository === undefined) return 'an image'
  return tag === undefined ? `an image of repository ${repository}` : `image ${repository}:${tag}`
}

/** "10 critical and 9 medium vulnerabilities" */
function countsInWords({
  'finding-severity-counts': counts = { CRITICAL: undefined, HIGH: undefined, MEDIUM: undefined, LOW: undefined },
}: ImageScan): string {
  const { CRITICAL: critical, HIGH: high, MEDIUM: medium, LOW: low } = counts
  const said = Object.entries({ critical, high, medium, low }).flatMap(([name, count]) =>
    count ? [`${count} ${name}`] : [],
  )
  if (said.length === 0) return 'nothing grave'
  const last = said.at(-1) ?? ''
  const noun = said.length === 1 && last.startsWith('1 ') ? 'vulnerability' : 'vulnerabilities'
  return `${said.length === 1 ? last : `${said.slice(0, -1).join(', ')} and ${last}`} ${noun}`
}

const replication = {
  result: text,
  'repository-name': text,
  'image-digest': text,
  'image-tag': text,
  'source-account': text,
  'source-region': text,
}

export type Replication = Detail<typeof replication>

/**
 * An image was copied to this registry, or could not be.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 */
export const ecrReplication = defineService({
  source: 'aws.ecr',
  detailTypes: ['ECR Replication Action'],
  detail: replication,
  resources: (detail, envelope) => repositories(detail, envelope),
  what: (event) =>
    `The replication of ${replicatedInWords(event)} ${event.result === 'FAILED' ? 'failed' : (event.result ?? 'has news')}`,
  lines: ({ 'image-digest': digest }) => (digest === undefined ? [] : [`Image ${digest}`]),
})

const pullThrough = {
  'sync-status': text,
  'repository-name': text,
  'upstream-registry-url': text,
  'image-tag': text,
  'image-digest': text,
  'failure-code': text,
  'failure-reason': text,
}

export type PullThrough = Detail<typeof pullThrough>

/**
 * An image was fetched from an upstream registry, or could not be. The guide shows what is fetched; `failure-code` and `failure-reason` are in the
 * schema aws.ecr@ECRPullThroughCacheAction of EventBridge's registry.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 */
export const ecrPullThrough = defineService({
  source: 'aws.ecr',
  detailTypes: ['ECR Pull Through Cache Action'],
  detail: pullThrough,
  resources: (detail, envelope) => repositories(detail, envelope),
  what: (event) => pulledInWords(event),
  because: (event) => event['failure-reason'] ?? event['failure-code'],
  lines: ({ 'failure-code': code }) => (code === undefined ? [] : [`Failure code ${code}`]),
})

/** "Image docker-hub/alpine:3.17.2 could not be fetched from registry-1.docker.io" */
export function pulledInWords(event: PullThrough): string {
  const { 'image-tag': tag, 'upstream-registry-url': upstream } = event
  const image = capitalized(imageInWords({ ...event, 'image-tags': tag === undefined ? [] : [tag] }))
  const outcome = event['failure-code'] === undefined ? 'was fetched' : 'could not be fetched'
  return `${image} ${outcome} from ${upstream ?? 'its upstream registry'}`
}

/** "image orders:1.2 from us-west-2" */
export function replicatedInWords(event: Replication): string {
  const { 'image-tag': tag, 'source-region': from } = event
  const image = imageInWords({ ...event, 'image-tags': tag === undefined ? [] : [tag] })
  return `${image}${from === undefined ? '' : ` from ${from}`}`
}

function repositories(
  { 'repository-name': name }: { readonly 'repository-name'?: string | undefined },
  { resources }: ServiceEnvelope,
) {
  const arn = resources.find((one) => one.includes(':repository/'))
  const known = name ?? arn?.split(':repository/').at(-1)
  return known === undefined ? [] : [{ type: 'AWS::ECR::Repository', name: known, arn }]
}
