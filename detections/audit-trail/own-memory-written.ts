import { lastingArn } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { ownRoles } from '../../shared/core/own-roles.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownName } from '../requests/audit-trail/own-resource.ts'
import { stopActor } from '../steps.ts'

/** Data events: they come where a trail has those of the table. */
export default defineCallDetection({
  id: 'audit-trail/own-memory-written',
  calls: [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:BatchWriteItem',
    'dynamodb:TransactWriteItems',
    'dynamodb:ExecuteStatement',
    'dynamodb:BatchExecuteStatement',
    'dynamodb:ExecuteTransaction',
  ],
  record: {
    resources: { ARN: [{ wildcard: 'arn:*:dynamodb:*:table/tocsin-*' }] },
    userIdentity: {
      sessionContext: { sessionIssuer: { arn: [{ exists: false }, { 'anything-but': [ownRoles] }] } },
    },
  },
  // A function that is told of its own writes would write again, for ever; and so would those of two stacks, in turn.
  where: (e) => isOfThisStack(e) && !e.ownParts.includes(lastingArn(e.actor) ?? ''),
  severity: (e) => (isMute(e) ? 'medium' : 'critical'),
  gravest: 'critical',
  title: (e) =>
    isMute(e)
      ? `${e.actor.name} changed the mutes in Tocsin's own table ${tableOf(e)}`
      : `${e.actor.name} ${isStatement(e) ? 'ran PartiQL on' : 'wrote into'} Tocsin's own table ${tableOf(e)}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${tableOf(e)} ${e.actor.name} ${isMute(e)}`,
  why: 'Whoever writes into the memory of this system can keep alerts quiet: its functions alone write there, and people only mutes.',
  respond: (e) => [
    ...(isMute(e) ? ['See what is muted, with npm run mute -- list, and remove what nobody asked for.'] : []),
    `Ask ${e.actor.name} at once.`,
    stopActor(e),
    {
      do: 'See whether the policy of the table still denies it:',
      run: aws`dynamodb get-resource-policy --resource-arn ${e.resources.find(({ arn }) => arn?.includes(':table/'))?.arn ?? tableOf(e)} --region ${e.region}`,
    },
    'Look in CloudTrail for what was done meanwhile: alerts about it may have been kept quiet.',
  ],
  falsePositives: [
    'Somebody muted something with npm run mute, and CloudTrail did not say which item it was.',
    'A scan does not know which roles are those of the functions: it tells what they write, too.',
  ],
  mitre: ['T1685', 'T1565.001'],
  references: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/logging-using-cloudtrail.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  ],
})

/** Where no stack is known, as in a scan, each table that is named so. */
function isOfThisStack({ resources, ownParts }: ApiCall): boolean {
  const isKnown = ownParts.some((part) => part.includes(':table/'))
  return !isKnown || resources.some(({ arn = '' }) => ownParts.includes(arn))
}

function isMute({ request }: ApiCall): boolean {
  return textAt(request, 'key', 'pk') === 'mutes'
}

/** It may have read only; nothing of Tocsin speaks PartiQL. */
function isStatement({ action }: ApiCall): boolean {
  return action.name.includes('Execute')
}

function tableOf({ resources }: ApiCall): string {
  return resources.map(({ name, arn }) => ownName(arn ?? name)).find((name) => name !== undefined) ?? 'of unknown name'
}
