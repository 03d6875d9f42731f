import { capitalized } from '../../core/capitalized.ts'
import { text } from '../read-leniently.ts'
import { resourceName } from '../resource-name.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const alert = { alarm_id: text, alarm_state: text, alert_type: text, channel_arn: text, message: text, pipeline: text }

export type ChannelAlert = Detail<typeof alert>

/**
 * Something is wrong with a channel of live video, or is mended.
 * @see https://docs.aws.amazon.com/medialive/latest/ug/monitor-with-eventbridge.html
 */
export const channelAlert = defineService({
  source: 'aws.medialive',
  detailTypes: ['MediaLive Channel Alert'],
  detail: alert,
  resources: ({ channel_arn: arn }) => namedResource('AWS::MediaLive::Channel', arn && resourceName('', arn), arn),
  matter: ({ alarm_id }) => alarm_id,
  what: (e) => `${channelInWords(e)} reports ${alertInWords(e)}`,
  because: ({ message }) => message,
  lines: ({ pipeline }) => (pipeline === undefined ? [] : [`Pipeline ${pipeline}`]),
})

/** "Video channel 123456" */
export function channelInWords({ channel_arn: arn }: ChannelAlert): string {
  return capitalized(thingInWords('video channel', arn && resourceName('', arn)))
}

/** '"RTMP Has No Audio/Video" on pipeline 0' */
export function alertInWords({ alert_type: type, pipeline }: ChannelAlert): string {
  return `${type === undefined ? 'an alert' : `"${type}"`}${pipeline === undefined ? '' : ` on pipeline ${pipeline}`}`
}
