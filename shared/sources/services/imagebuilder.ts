import { parseArn } from '../../core/arn.ts'
import { number, optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { asPart, namedResource, statusInWords, thingInWords } from './named-thing.ts'
import { defineService } from './service.ts'

const image = { state: optionalObject({ status: text, reason: text }) }

/**
 * An image goes on to the next state of its making. Each build is an image of its own: its recipe is what comes again.
 * @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html
 */
export const builtImage = defineService({
  source: 'aws.imagebuilder',
  detailTypes: ['EC2 Image Builder Image State Change'],
  detail: image,
  resources: (_, { resources: [arn] }) => namedResource('AWS::ImageBuilder::Image', recipeIn(arn), arn),
  what: ({ state }, { resources: [arn] }) =>
    `${thingInWords('Image', recipeIn(arn)).replace('An Image', 'An image')} ${statusInWords(state?.status)}`,
  because: ({ state }) => state?.reason,
  lines: (_, { resources: [arn] }) => (arn === undefined ? [] : [`Build ${resourceOfArn(arn).name}`]),
})

const pipeline = { 'consecutive-failures': text }

/**
 * Image Builder switched off the schedule of a pipeline, as it failed too often in a row.
 * @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html
 */
export const imagePipeline = defineService({
  source: 'aws.imagebuilder',
  detailTypes: ['EC2 Image Builder Image Pipeline Automatically Disabled'],
  detail: pipeline,
  resources: (_, { resources }) => resources.map(resourceOfArn),
  what: (_, { resources: [arn] }) =>
    `Image Builder switched off ${arn === undefined ? 'a pipeline' : `pipeline ${resourceOfArn(arn).name}`}`,
  lines: (e) => (e['consecutive-failures'] === undefined ? [] : [`Failures in a row: ${e['consecutive-failures']}`]),
})

const step = { 'workflow-step-execution-id': text, 'workflow-step-name': text }

/**
 * A workflow waits for somebody to let it go on.
 * @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html
 */
export const imageStep = defineService({
  source: 'aws.imagebuilder',
  detailTypes: ['EC2 Image Builder Workflow Step Waiting'],
  detail: step,
  resources: (_, { resources }) => resources.slice(0, 1).map(resourceOfArn),
  matter: (e) => e['workflow-step-execution-id'],
  what: (e, { resources }) =>
    `${builtInWords(resources.map(resourceOfArn))} waits at step ${e['workflow-step-name'] ?? 'unknown'}`,
})

const scan = {
  'finding-severity-counts': optionalObject({ all: number, critical: number, high: number, medium: number }),
}

/**
 * Inspector scanned a new image.
 * @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html
 */
export const builtImageScan = defineService({
  source: 'aws.imagebuilder',
  detailTypes: ['EC2 Image Builder CVE Detected'],
  detail: scan,
  resources: (_, { resources }) => resources.map(resourceOfArn),
  what: (_, { resources }) =>
    `Inspector scanned ${asPart(builtInWords(resources.map(resourceOfArn))).replace(/^Image/, 'image')}`,
  lines: (e) => {
    const { critical, high, medium } = e['finding-severity-counts'] ?? {}
    return [`${critical ?? 'Unknown'} critical, ${high ?? 'unknown'} high, ${medium ?? 'unknown'} medium`]
  },
})

/** `image/web-base/1.0.0/1` */
function recipeIn(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : parseArn(arn).resource.split('/')[1] || undefined
}

/** "Image web-base/1.0.0/1" */
export function builtInWords([image]: readonly { readonly name: string }[]): string {
  return image === undefined ? 'An image' : `Image ${image.name}`
}
