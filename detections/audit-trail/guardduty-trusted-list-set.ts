import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, flagAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/guardduty-trusted-list-set',
  calls: [
    'guardduty:CreateIPSet',
    'guardduty:UpdateIPSet',
    'guardduty:CreateTrustedEntitySet',
    'guardduty:UpdateTrustedEntitySet',
  ],
  where: (e) =>
    flagAt(e.request, 'activate') === true ||
    (at(e.request, 'activate') === undefined && textAt(e.request, 'location') !== undefined),
  severity: 'medium',
  title: (e) => `${e.actor.name} made GuardDuty trust ${listOf(e)}${sourceOf(e)}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${listOf(e)}${sourceOf(e)}`,
  why: 'GuardDuty raises no findings about addresses on a trusted list, whatever they do.',
  respond: (e) => [
    ...ifKnown(s3Path(textAt(e.request, 'location')), (path) => ({
      do: 'Read the list, and ask whose addresses they are:',
      run: aws`s3 cp s3://${path} -`,
    })),
    ...ifKnown(listId(e), (id) => offSwitch(e, id)),
    `Ask ${e.actor.name} why GuardDuty should trust them.`,
  ],
  falsePositives: ["The company's own scanners or offices are put on the list."],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateIPSet.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_upload-lists.html',
  ],
})

function isOfEntities({ action }: ApiCall): boolean {
  return action.name.endsWith('TrustedEntitySet')
}

function offSwitch(e: ApiCall, id: string): Step {
  const how = 'If it is not expected, take the list out of use'
  const detector = textAt(e.request, 'detectorId')
  if (detector === undefined) return `${how}.`
  return {
    do: `${how}:`,
    run: isOfEntities(e)
      ? aws`guardduty update-trusted-entity-set --detector-id ${detector} --trusted-entity-set-id ${id} --no-activate --region ${e.region}`
      : aws`guardduty update-ip-set --detector-id ${detector} --ip-set-id ${id} --no-activate --region ${e.region}`,
  }
}

/** A new list gets its ID in the response. */
function listId(e: ApiCall): string | undefined {
  const key = isOfEntities(e) ? 'trustedEntitySetId' : 'ipSetId'
  return textAt(e.request, key) ?? textAt(e.response, key)
}

function listOf(e: ApiCall): string {
  const name = textAt(e.request, 'name') ?? listId(e)
  return named(isOfEntities(e) ? 'entity list' : 'IP list', name === undefined ? [] : [name])
}

function sourceOf({ request }: ApiCall): string {
  const path = s3Path(textAt(request, 'location'))
  return path === undefined ? '' : ` from ${path}`
}

/** "bucket/list.txt", out of a URL in any of the forms that S3 has. */
function s3Path(url: string | undefined): string | undefined {
  return url
    ?.replace(/^s3:\/\//, '')
    .replace(/^https:\/\/s3[\w.-]*\.amazonaws\.com\//, '')
    .replace(/^https:\/\/([^/]+?)\.s3[\w.-]*\.amazonaws\.com\//, '$1/')
}
