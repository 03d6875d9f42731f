import { parseArn } from '../../core/arn.ts'
import { optionalObject, text } from '../read-leniently.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { defineService } from './service.ts'

/**
 * The build of an image went on to another state. Each build is an image of its own: its recipe is what comes again.
 * @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html
 */
export const imageBuild = defineService({
  source: 'aws.imagebuilder',
  detailTypes: ['EC2 Image Builder Image State Change'],
  detail: { state: optionalObject({ status: text }), 'previous-state': optionalObject({ status: text }) },
  resources: (_, { resources: [arn] }) => namedResource('AWS::ImageBuilder::Image', nameOf(arn), arn),
  what: ({ state }, { resources: [arn] }) =>
    `The build of ${imageInWords(nameOf(arn))} is ${state?.status ?? 'in another state'}`,
  lines: ({ 'previous-state': before }) => (before?.status === undefined ? [] : [`State before ${before.status}`]),
})

/**
 * A pipeline makes no more images, by its own policy, after so many scheduled builds in a row failed.
 * @see https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-eventbridge.html
 */
export const imagePipeline = defineService({
  source: 'aws.imagebuilder',
  detailTypes: ['EC2 Image Builder Image Pipeline Automatically Disabled'],
  detail: { 'consecutive-failures': text },
  resources: (_, { resources: [arn] }) => namedResource('AWS::ImageBuilder::ImagePipeline', nameOf(arn), arn),
  what: (_, { resources: [arn] }) => `${thingInWords('Image Builder pipeline', nameOf(arn))} is disabled`,
  because: ({ 'consecutive-failures': count }) => count && `${count} scheduled builds failed in a row`,
})

/** "image web-base" */
export function imageInWords(name: string | undefined): string {
  return name === undefined ? 'an image' : `image ${name}`
}

/** `image/web-base/1.0.0/1`, `image-pipeline/web` */
function nameOf(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : parseArn(arn).resource.split('/')[1] || undefined
}
