import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { distributionConfigOf, distributionOf } from '../requests/network/distributions.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/distribution-allows-http',
  calls: ['cloudfront:CreateDistribution', 'cloudfront:CreateDistributionWithTags', 'cloudfront:UpdateDistribution'],
  where: (e) => policiesOf(e).some((policy) => isWord(policy, 'allow-all')),
  severity: 'low',
  title: (e) => `${e.actor.name} let ${named('distribution', distributionOf(e))} answer over HTTP without TLS`,
  why: 'What visitors send and get can be read and changed on the way, unless they type https themselves.',
  respond: (e) => [
    'Set the viewer protocol policy of its cache behaviors to redirect-to-https.',
    ...ifKnown(distributionOf(e), (id) => ({
      do: 'See which behavior it is:',
      run: aws`cloudfront get-distribution-config --id ${id}`,
    })),
    `Ask ${e.actor.name} which client cannot speak TLS.`,
  ],
  falsePositives: ['Old devices fetch something public that has a signature of its own.'],
  // Each update names the whole configuration again.
  firstSeen: (e) => `${e.account.id} ${distributionOf(e)}`,
  mitre: ['T1557'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
  ],
})

function policiesOf(e: ApiCall): readonly (string | undefined)[] {
  const config = distributionConfigOf(e)
  return [...listAt(config, 'defaultCacheBehavior'), ...listAt(config, 'cacheBehaviors', 'items')].map((behavior) =>
    textAt(behavior, 'viewerProtocolPolicy'),
  )
}
