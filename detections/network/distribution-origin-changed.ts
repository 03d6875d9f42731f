import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { distributionConfigOf, distributionOf } from '../requests/network/distributions.ts'
import { named, someOf } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/distribution-origin-changed',
  calls: ['cloudfront:UpdateDistribution'],
  where: (e) => originsOf(e).length > 0,
  severity: 'low',
  title: (e, _, news) =>
    `${e.actor.name} had ${named('distribution', distributionOf(e))} answer from ${someOf(news)} for the first time`,
  why: 'CloudFront sends its visitors what the origins answer: a wrong one answers in your name.',
  respond: (e) => [
    'See whether all origins are yours, and whether a bucket of that name still is.',
    ...ifKnown(distributionOf(e), (id) => ({
      do: 'See the whole configuration, to put it back where it is wrong:',
      run: aws`cloudfront get-distribution-config --id ${id}`,
    })),
    `Ask ${e.actor.name} about it where it was not announced.`,
  ],
  falsePositives: [
    'A new version of the site is served from elsewhere.',
    'The call names all origins: those that were there before are told when they are seen for the first time.',
  ],
  // The call does not say what was there before.
  firstSeen: (e) => ({ of: `${e.account.id} ${distributionOf(e)}`, each: originsOf(e) }),
  mitre: ['T1584'],
  references: ['https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateDistribution.html'],
})

function originsOf(e: ApiCall): readonly string[] {
  return listAt(distributionConfigOf(e), 'origins', 'items').flatMap((origin) => textAt(origin, 'domainName') ?? [])
}
