import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/cloudtrail-channel-changed',
  calls: ['cloudtrail:DeleteChannel', 'cloudtrail:UpdateChannel'],
  severity: 'medium',
  title: (e) => {
    const did = e.action.name === 'DeleteChannel' ? 'deleted' : 'changed'
    return `${e.actor.name} ${did} ${named('CloudTrail channel', namesAt(e.request, 'channel'))}`
  },
  groupBy: (e) => `${e.account.id} ${e.action.name} ${textAt(e.request, 'channel')}`,
  why: (e) =>
    e.action.name === 'DeleteChannel'
      ? 'Events of other systems came in through the channel; what they send now is lost.'
      : 'Events of other systems come in through the channel: they may now be stored elsewhere.',
  respond: (e) => [
    ...ifKnown(e.action.name === 'UpdateChannel' ? textAt(e.request, 'channel') : undefined, (channel) => ({
      do: 'See where it leads now:',
      run: aws`cloudtrail get-channel --channel ${channel} --region ${e.region}`,
    })),
    e.action.name === 'DeleteChannel'
      ? 'If it is not expected, create it again, and have the other system send to the new one.'
      : 'If it is not expected, make it lead to the event data store that it had.',
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['An integration with another product is set up anew or retired.'],
  mitre: ['T1685.002'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeleteChannel.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_UpdateChannel.html',
  ],
})
