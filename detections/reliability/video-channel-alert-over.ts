import { alertInWords, channelAlert, channelInWords } from '../../shared/sources/services/medialive.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(channelAlert, {
  id: 'reliability/video-channel-alert-over',
  detail: { alarm_state: ['CLEARED'] },
  closes: 'reliability/video-channel-alert',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${channelInWords(d)} no longer reports ${alertInWords(d)}`,
  ending: (d) => ({
    title: `${channelInWords(d)} no longer reports ${alertInWords(d)}`,
    since: 'it reported it',
    why: 'This fault is over; another one of the channel may go on.',
  }),
  why: 'This fault is over; another one of the channel may go on.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/medialive/latest/ug/monitor-with-eventbridge.html'],
})
