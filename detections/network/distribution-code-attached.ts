import type { ApiCall } from '../../shared/core/event.ts'
import { at, type Json, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { distributionConfigOf, distributionOf } from '../requests/network/distributions.ts'
import { named, someOf } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'network/distribution-code-attached',
  calls: ['cloudfront:UpdateDistribution'],
  where: (e) => functionsOf(e).length > 0,
  severity: 'medium',
  title: (e, _, news) =>
    `${e.actor.name} had ${named('distribution', distributionOf(e))} run ${someOf(news)} for the first time`,
  why: 'The function sees all that visitors send, passwords and cookies too, and writes what they get.',
  respond: (e) => [
    ...ifKnown(distributionOf(e), (id) => ({
      do: 'See which functions run where, to put it back where it is wrong:',
      run: aws`cloudfront get-distribution-config --id ${id}`,
    })),
    'Read the code of the function.',
    `Ask ${e.actor.name} what it does.`,
    ...otherCalls(e),
  ],
  falsePositives: [
    'The site gets a redirect or a header.',
    'The call names all functions: those that were there before are told when they are seen for the first time.',
  ],
  // The call does not say what was there before.
  firstSeen: (e) => ({ of: `${e.account.id} ${distributionOf(e)}`, each: functionsOf(e).map(functionName) }),
  mitre: ['T1557', 'T1056'],
  references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions.html'],
})

/** CloudFront functions and those of Lambda, of every path. */
function functionsOf(e: ApiCall): readonly string[] {
  const config = distributionConfigOf(e)
  return [at(config, 'defaultCacheBehavior') ?? null, ...listAt(config, 'cacheBehaviors', 'items')].flatMap(inBehavior)
}

function inBehavior(behavior: Json): readonly string[] {
  return ['lambdaFunctionAssociations', 'functionAssociations']
    .flatMap((list) => listAt(behavior, list, 'items'))
    .flatMap((one) => textAt(one, 'lambdaFunctionARN') ?? textAt(one, 'functionARN') ?? [])
}

/** Of Lambda without the version, which changes with each deployment. */
function functionName(arn: string): string {
  return nameIn(arn.replace(/(:function:[^:]+):\d+$/, '$1'))
}
