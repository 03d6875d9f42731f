import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOfAws } from '../requests/compute/aws-layers.ts'
import { layersIn, publisherOf } from '../requests/compute/layers.ts'
import { functionOf } from '../requests/resource-names.ts'
import { named, someOf } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/function-layers-set',
  calls: ['lambda:UpdateFunctionConfiguration*'],
  // Layers of other accounts are told by compute/function-layer-from-other-account.
  where: (e) => ownIn(e).length > 0 && ownIn(e).every((layer) => publisherOf(layer, e) === undefined),
  severity: 'low',
  title: (e, _, news) => {
    const layers = `the layer${news.length === 1 ? '' : 's'} ${someOf(news)}`
    return `${e.actor.name} gave ${named('Lambda function', functionOf(e))} ${layers} for the first time`
  },
  why: 'A layer is code: it runs inside the function with its role, and can replace what the function would load.',
  respond: (e) => [
    ...ifKnown(ownIn(e)[0], (layer) => ({
      do: 'Look at what is in it; the answer has a link to download it:',
      run: aws`lambda get-layer-version-by-arn --arn ${layer} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what the function needs it for.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A library that several functions share is updated by hand.'],
  firstSeen: (e) => ({ of: `${e.account.id} ${functionOf(e) ?? ''}`, each: ownIn(e).map(shortName) }),
  mitre: ['T1525', 'T1574'],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html'],
})

/** Without what AWS itself publishes. */
function ownIn(e: ApiCall): readonly string[] {
  return layersIn(e).filter((layer) => !isOfAws(layer))
}

/** "extension:1", of `arn:aws:lambda:us-east-1:111122223333:layer:extension:1` */
function shortName(layer: string): string {
  return layer.split(':').slice(-2).join(':')
}
