import { expect, test } from 'vitest'
import { unknownSteps } from '../../../../deploy/check-project.ts'
import { checkDocument } from '../../../../deploy/documents/check-document.ts'
import { checkSequence, saysSequence } from '../../../../deploy/documents/check-sequence.ts'

const right = {
  sequence: '[{ of: [identity/iam-user-created] }, { of: [identity/iam-user-deleted] }]',
  minutes: '60',
  severity: 'high',
  title: '"{{by}} came and went"',
  why: 'It matters.',
  respond: '[Ask why.]',
}

function withFields(fields: Readonly<Record<string, string | undefined>>): string {
  const all = Object.entries({ ...right, ...fields }).filter(([, value]) => value !== undefined)
  return all.map(([key, value]) => `${key}: ${value}\n`).join('')
}

test('takes the least that a sequence must say', () => {
  const checked = checkSequence('example', withFields({}))
  if (!checked.ok) return expect.fail(checked.problems.join('\n'))
  expect(checked.value.document).toEqual({
    id: 'sequences/custom/example',
    sequence: [{ of: ['identity/iam-user-created'] }, { of: ['identity/iam-user-deleted'] }],
    minutes: 60,
    severity: 'high',
    title: '{{by}} came and went',
    why: 'It matters.',
    respond: ['Ask why.'],
    falsePositives: [],
    references: [],
  })
  expect(checked.value.examples).toEqual({ fires: [], silent: [] })
})

test.each<[Readonly<Record<string, string | undefined>>, string]>([
  [{ sequence: 'x' }, '1: sequence: must be a list of steps, each with of: [identity/iam-user-created]'],
  [{ sequence: '[]' }, '1: sequence[0]: is missing'],
  [
    { sequence: '[{ of: identity/iam-user-created }, { of: [identity/iam-user-deleted] }]' },
    '1: sequence[0].of: must be a list of detections, like [identity/iam-user-created]',
  ],
  [{ sequence: '[{ of: [a/b], tims: 2 }]' }, '1: sequence[0].tims: there is no such key; did you mean "times"?'],
  [
    { sequence: '[{ of: [iam-user-created] }, { of: [a/b] }]' },
    '1: sequence[0].of[0]: must be the ID of a detection, like identity/iam-user-created',
  ],
  [
    { sequence: '[{ of: [a/b], by: acter }, { of: [a/c] }]' },
    '1: sequence[0].by: must be a type of things, like AWS::S3::Bucket, or what an event says; did you mean "actor"?',
  ],
  [
    { sequence: '[{ of: [a/b], times: 0 }, { of: [a/c] }]' },
    '1: sequence[0].times: must be a whole number from 1 to 10',
  ],
  [
    { sequence: '[{ of: [a/b] }, { of: [a/c], absent: true }]' },
    '1: sequence[1].absent: cannot be of the last step, since nothing would tell when to look; put it before',
  ],
  [
    { sequence: '[{ of: [a/b] }]' },
    '1: sequence: must be two, or one with times; what a single alert says is a detection',
  ],
  [
    { type: 'temporal_orderd' },
    '7: type: must be one of temporal_ordered, temporal, event_count, value_count; did you mean "temporal_ordered"?',
  ],
  [{ type: 'value_count' }, '7: type: counts one step, and there are 2; use temporal'],
  [{ minutes: '20000' }, '2: minutes: must be from 1 to 10080, which is a week'],
  [{ minutes: undefined }, '1: minutes: is missing'],
  [{ minutes: 'hour' }, '2: minutes: must be a number'],
  [
    { title: '"{{detail.eventName}}"' },
    '4: title: there is nothing at {{detail.eventName}}; use one of "by", "actor", "account", "accountName", "region"',
  ],
  [{ calls: '[iam:CreateUser]' }, '7: calls: there is no such key; the nearest is "title"'],
  [{ id: 'x' }, '7: id: the ID follows from the name of the file; leave it out'],
  [
    { examples: '{ fires: [{ events: [{ record: {} }], title: x }] }' },
    '7: examples.fires[0].events[0]: needs one of of, call and event',
  ],
])('%j: %s', (fields, problem) => {
  const text = withFields(fields)
  const checked = checkSequence('example', text)
  expect(checked.ok ? [] : checked.problems).toEqual([problem])
})

test('what is no YAML is refused with its line', () => {
  const checked = checkSequence('example', 'sequence: [')
  expect(checked.ok ? [] : checked.problems).toEqual([expect.stringMatching(/^\d+: is no YAML: /)])
})

test('a document is of a sequence where it says sequence, however it is written', () => {
  expect(['sequence: []', '{"sequence": []}', 'a: {sequence: []}', 'sequence: ['].map(saysSequence)).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(checkDocument('custom/x', 'sequence: []').ok).toBe(false)
})

test('a detection that there is not is named with its place and what is near', () => {
  const checked = checkSequence(
    'example',
    withFields({ sequence: '\n  - of: [identity/iam-user-creatd]\n  - of: [identity/iam-user-deleted]' }),
  )
  if (!checked.ok) return expect.fail(checked.problems.join('\n'))
  const named = checked.value.named.map((one) => ({ ...one, file: 'example.yml' }))
  expect(unknownSteps(named, ['identity/iam-user-created', 'identity/iam-user-deleted'])).toEqual([
    'detections/custom/example.yml:2: sequence[0].of[0]: there is no detection "identity/iam-user-creatd"; did you mean "identity/iam-user-created"?',
  ])
})
