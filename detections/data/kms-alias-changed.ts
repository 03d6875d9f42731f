import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/kms-alias-changed',
  calls: ['kms:UpdateAlias', 'kms:DeleteAlias'],
  where: isOnOthers,
  severity: 'low',
  title: (e) => {
    const target = targetOf(e)
    const moved = target === undefined ? 'to another key' : `to key ${target}`
    return isDeleted(e)
      ? `${e.actor.name} deleted KMS alias ${aliasOf(e)}`
      : `${e.actor.name} moved KMS alias ${aliasOf(e)} ${moved}`
  },
  why: (e) =>
    isDeleted(e)
      ? 'Programs that name the key by this alias fail; the key itself is as it was.'
      : 'Programs that name the key by its alias now encrypt with another key, and may not be able to use it.',
  respond: (e) => {
    const target = targetOf(e)
    return [
      ...ifKnown(target, (target) => ({
        do: 'See whose the new key is, and whether it is enabled:',
        run: aws`kms describe-key --key-id ${target} --region ${e.region}`,
      })),
      isDeleted(e)
        ? `Ask ${e.actor.name} why; the alias can be created again, for the same key.`
        : `Ask ${e.actor.name} why; the alias can be pointed back at the earlier key.`,
      ...otherCalls(e),
    ]
  },
  falsePositives: (e) => [
    isDeleted(e) ? 'A key is retired, and its name with it.' : 'A key is replaced by hand with a new one.',
  ],
  mitre: ['T1489'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteAlias'
}

function aliasOf({ request }: ApiCall): string {
  return textAt(request, 'aliasName')?.replace(/^alias\//, '') ?? 'unknown'
}

function targetOf({ request }: ApiCall): string | undefined {
  const target = textAt(request, 'targetKeyId')
  return target === undefined ? undefined : nameIn(target)
}
