import { expect, test } from 'vitest'
import { choiceAlong, textsAlong } from '../../../../detections/requests/parameter-paths.ts'
import { isOfKind } from '../../../../shared/core/event.ts'
import { isJsonObject, type JsonObject } from '../../../../shared/core/json.ts'
import { sources } from '../../../../shared/sources/index.ts'
import { apiCall } from '../../../events.ts'

function eventOf(call: string, requestParameters: JsonObject) {
  const { detail } = apiCall(call, { requestParameters })
  const envelope = { source: '', 'detail-type': '', detail: isJsonObject(detail) ? detail : {} }
  const { event } = sources['api-call'].read(envelope, { accountName: () => undefined })
  if (!isOfKind(event, 'api-call')) throw new Error(`is ${event.kind}`)
  return event
}

const along = (path: string, requestParameters: JsonObject, call = 'ecs:RunTask') =>
  textsAlong(eventOf(call, requestParameters), { [call.replace(/2\d{7}(?:v\d)?$/, '2*')]: path })

test.each<[path: string, parameters: JsonObject, texts: readonly string[]]>([
  ['overrides.taskRoleArn', { overrides: { taskRoleArn: 'a' } }, ['a']],
  ['DBInstanceIdentifier', { dBInstanceIdentifier: 'a' }, ['a']],
  ['a b', { a: 'x', b: 'y' }, ['x', 'y']],
  ['list[].role', { list: [{ role: 'a' }, { role: 'b' }, {}] }, ['a', 'b']],
  ['list[].role', { list: { items: [{ role: 'a' }] } }, ['a']],
  ['list[].role', { listSet: { items: [{ role: 'a' }] } }, ['a']],
  ['list[].role', { list: [{ tag: 1, content: { role: 'a' } }] }, ['a']],
  ['list[].role', { list: { tag: 1, role: 'a' } }, ['a']],
  ['roles{}', { roles: { authenticated: 'a', unauthenticated: 'b' } }, ['a', 'b']],
  ['roles[]', { roles: ['a', 'b'] }, ['a', 'b']],
  [
    'fields[key=role].value',
    {
      fields: [
        { key: 'user', value: 'x' },
        { key: 'role', value: 'a' },
      ],
    },
    ['a'],
  ],
  ['policy.DestinationArn', { policy: '{"DestinationArn":"a"}' }, ['a']],
  ['role', { RunTaskRequest: { Role: 'a' } }, ['a']],
  ['role', { role: 'HIDDEN_DUE_TO_SECURITY_REASONS' }, []],
  ['role', { role: '' }, []],
  ['role.name', { role: 'a' }, []],
  ['role', { role: { name: 'a' } }, []],
  ['list[].role', { list: 'a' }, []],
  ['policy.a', { policy: '{"a":' }, []],
])('%s of %j', (path, parameters, texts) => {
  expect(along(path, parameters)).toEqual(texts)
})

test('a call of Lambda is found whatever its date', () => {
  expect(along('role', { role: 'a' }, 'lambda:UpdateFunctionConfiguration20150331v2')).toEqual(['a'])
})

test('of a call that is not in the list nothing is read', () => {
  expect(textsAlong(eventOf('ecs:RunTask', { role: 'a' }), { 'ecs:StartTask': 'role' })).toEqual([])
})

test.each<[paths: string, parameters: JsonObject, choice: string | undefined]>([
  ['a.b=true', { a: { b: true } }, 'a.b=true'],
  ['a.b=true', { a: { b: 'True' } }, 'a.b=true'],
  ['a.b=true', { a: { b: false } }, undefined],
  ['a=PUBLIC_ONLY a=PUBLIC_AND_PRIVATE', { a: 'PUBLIC_AND_PRIVATE' }, 'a=PUBLIC_AND_PRIVATE'],
  ['list[].b=public-read', { list: [{ b: 'private' }, { b: 'public-read' }] }, 'list[].b=public-read'],
  ['policy[].a=true', { policy: '[{"a":true}]' }, 'policy[].a=true'],
  ['a=true', {}, undefined],
])('%s is said by %j: %s', (paths, parameters, choice) => {
  expect(choiceAlong(eventOf('ecs:RunTask', parameters), { 'ecs:RunTask': paths })).toBe(choice)
})
