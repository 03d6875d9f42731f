import { lastingName } from '../../shared/core/actor.ts'
import { parseArn } from '../../shared/core/arn.ts'
import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherAccountIn } from '../requests/arns.ts'
import { encryptedThing } from '../requests/encrypted-thing.ts'
import keyParameters from '../requests/key-parameters.json' with { type: 'json' }
import { callsOf, textsAlong } from '../requests/parameter-paths.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/encrypted-with-foreign-key',
  calls: callsOf(keyParameters),
  where: (e) => keyAccount(e) !== undefined,
  severity: 'high',
  title: (e) => `${e.actor.name} used a key of account ${keyAccount(e)} to encrypt ${encryptedThing(e)}`,
  why: 'When that account withdraws its key the data is lost: that is how data in AWS is held to ransom, without any virus.',
  respond: (e) => [
    `Ask ${e.actor.name} at once whose account it is.`,
    stopActor(e),
    ...undone(e),
    'While the key still works, copy the data under a key of your own, and keep every copy that has your key.',
    ...otherCalls(e),
  ],
  falsePositives: ['The company keeps its keys in an account of their own; each kind of call alerts once.'],
  firstSeen: (e) => `${e.account.id} ${e.action.service}:${e.action.name} ${keyAccount(e)}`,
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.action.service}:${e.action.name} ${keyAccount(e)}`,
  mitre: ['T1486'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html'],
})

/** The default key of a region is set back by one call; the volumes that were made meanwhile keep the other one. */
function undone(e: ApiCall): readonly Step[] {
  if (e.action.name !== 'ModifyEbsDefaultKmsKeyId') return []
  return [
    { do: 'Set the region back to the key of AWS:', run: aws`ec2 reset-ebs-default-kms-key-id --region ${e.region}` },
  ]
}

/** Of the first key that is another account's. A key may be named by its ID alone: then it is the account's own. */
function keyAccount(e: ApiCall): string | undefined {
  return textsAlong(e, keyParameters)
    .filter((key) => parseArn(key).service === 'kms')
    .map((key) => otherAccountIn(key, e.account.id))
    .find((owner) => owner !== undefined)
}
