import { describe, expect, test } from 'vitest'
import { detections } from '../../../../../detections/index.ts'
import type { JsonObject } from '../../../../../shared/core/json.ts'
import { readLeftUndone } from '../../../../../shared/sources/cloudtrail/left-undone.ts'
import { alertIn } from '../../../../detection-problems.ts'
import { apiCall } from '../../../../events.ts'
import { runPayloads } from '../../../../run.ts'

async function told(action: string, requestParameters: JsonObject, responseElements: JsonObject) {
  const { published } = await runPayloads([apiCall(action, { requestParameters, responseElements })], detections)
  return published.map(alertIn).map(({ title, summary }) => `${title} | ${summary}`)
}

const flowLogs = (...ids: readonly string[]) => ({
  DeleteFlowLogsRequest: { FlowLogId: ids.map((content, i) => ({ tag: i + 1, content })) },
})
const unsuccessful = (...ids: readonly string[]) => ({
  DeleteFlowLogsResponse: {
    unsuccessful: { item: ids.map((resourceId) => ({ error: { code: 'InvalidFlowLogId.NotFound' }, resourceId })) },
  },
})

describe('what a call did to some of its things only', () => {
  test('is told of these', async () => {
    const [alert, ...more] = await told('ec2:DeleteFlowLogs', flowLogs('fl-1', 'fl-2'), unsuccessful('fl-1'))
    expect(more).toEqual([])
    expect(alert).toContain('deleted flow log fl-2')
    expect(alert).toContain('It succeeded, but not for fl-1.')
  })

  test('is not told where it failed on all', async () => {
    expect(await told('ec2:DeleteFlowLogs', flowLogs('fl-1', 'fl-2'), unsuccessful('fl-1', 'fl-2'))).toEqual([])
    const ids = Array.from({ length: 24 }, (_, i) => `i-0123456789abcde${10 + i}`)
    const items = ids.map((instanceId) => ({ instanceId }))
    const terminated = { name: 'terminated' }
    const answered = items.map((item) => ({ ...item, currentState: terminated, previousState: terminated }))
    expect(
      await told('ec2:TerminateInstances', { instancesSet: { items } }, { instancesSet: { items: answered } }),
    ).toEqual([])
  })
})

/** As the answers are in CloudTrail, with EventBridge's count, and with what nobody can tell apart. */
const cases: readonly (readonly [string, JsonObject, JsonObject, unknown])[] = [
  [
    'guardduty:DeleteMembers',
    { accountIds: ['1', '2'] },
    { unprocessedAccounts: [{ accountId: '2', result: 'x' }] },
    { accountIds: ['1'] },
  ],
  ['inspector2:Disable', { resourceTypes: ['EC2'] }, { accounts: [], failedAccounts: [{ accountId: '1' }] }, 'all'],
  ['inspector2:Disable', { accountIds: ['1'] }, { accounts: [], failedAccounts: [{ accountId: '1' }] }, 'all'],
  ['events:RemoveTargets', { rule: 'r', ids: ['a', 'b'] }, { failedEntryCount: 2 }, 'all'],
  ['events:RemoveTargets', { rule: 'r', ids: ['a', 'b'] }, { failedEntryCount: 1 }, undefined],
  ['events:RemoveTargets', { rule: 'r', ids: ['a'] }, { failedEntryCount: 0, failedEntries: [] }, undefined],
  [
    'events:PutTargets',
    {
      rule: 'r',
      targets: [
        { id: 'a', arn: 'x' },
        { id: 'b', arn: 'x' },
      ],
    },
    { failedEntryCount: 1, failedEntries: [{ targetId: 'a', errorCode: 'E' }] },
    { rule: 'r', targets: [{ id: 'b', arn: 'x' }] },
  ],
  [
    'ssm:DeleteParameters',
    { names: ['a', 'b'] },
    { deletedParameters: ['a'], invalidParameters: ['b'] },
    { names: ['a'] },
  ],
  [
    'lakeformation:BatchGrantPermissions',
    {
      entries: [
        { id: '1', principal: { id: 'p' }, permissions: ['ALL'] },
        { id: '2', principal: { id: 'p' }, permissions: ['ALL'] },
      ],
    },
    {
      failures: [
        { requestEntry: { id: '2', principal: { id: 'p' }, permissions: ['ALL'] }, error: { errorCode: 'E' } },
      ],
    },
    { entries: [{ id: '1', principal: { id: 'p' }, permissions: ['ALL'] }] },
  ],
  // Which of the two it was cannot be told: both count as done.
  [
    'x:Y',
    {
      things: [
        { a: 'p', b: 'q' },
        { a: 'p', b: 'r' },
      ],
    },
    { failures: [{ a: 'p' }] },
    undefined,
  ],
  // Somebody who names a thing that does not exist hides nothing of what was done to the others.
  ['ecs:RunTask', { count: 2 }, { tasks: [{ taskArn: 't' }], failures: [{ reason: 'CPU' }] }, undefined],
  ['ecs:RunTask', { count: 1 }, { tasks: [], failures: [{ reason: 'CPU' }] }, 'all'],
  [
    'ec2:StopInstances',
    { instancesSet: { items: [{ instanceId: 'i-1' }] } },
    { instancesSet: { items: [] } },
    undefined,
  ],
]

test.each(cases)('%s %j answered %j', (call, request, response, expected) => {
  const found = readLeftUndone(call, request, response)
  expect(found?.all ? 'all' : found?.request).toEqual(expected)
})
