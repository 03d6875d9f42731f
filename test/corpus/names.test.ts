import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import type { Json } from '../../shared/core/json.ts'
import { resourceParameters } from '../../shared/sources/cloudtrail/resource-parameters.ts'
import written from '../fixtures/aws-calls.json' with { type: 'json' }
import { isAdded, unknownNames } from '../names/cloudtrail-names.ts'
import { callsWithoutModel, parametersWithoutModel } from '../names/exceptions.ts'
import { callsInExamples, callsInPatterns } from '../names/named-calls.ts'
import { detectionsBy, readParameters } from '../names/read-parameters.ts'
import { type Members, membersOf, textOf } from '../names/shapes.ts'

/** What AWS's models say that each call takes; `npm run names` writes it. */
const models: ReadonlyMap<string, Members> = new Map(
  Object.entries(written).map(([call, text]) => [call, membersOf(text)]),
)
const named = [...(await callsInExamples()), ...callsInPatterns(detections)].filter(
  ({ by }) => !by.startsWith('custom/'),
)

const hasStar = (name: string): boolean => name.endsWith('*')

function isExcepted(call: string): boolean {
  const names = Object.keys(callsWithoutModel)
  return names.some((name) => (hasStar(name) ? call.startsWith(name.slice(0, -1)) : call === name))
}

function isModelled(call: string): boolean {
  return hasStar(call) ? [...models.keys()].some((name) => name.startsWith(call.slice(0, -1))) : models.has(call)
}

/** The parameters that no call of a pattern, or not the one of an example, takes. */
function unknownParameters(calls: readonly string[], request: (typeof named)[number]['request']): readonly string[] {
  const [first = [], ...others] = calls.flatMap((call) => {
    const members = models.get(call)
    return members === undefined ? [] : [unknownNames(call, members, request).map((path) => `${call}.${path}`)]
  })
  const pathOf = (name: string): string => name.slice(name.indexOf('.'))
  return first.filter((name) => others.every((unknown) => unknown.map(pathOf).includes(pathOf(name))))
}

test('the models are read as they were written', () => {
  for (const [call, text] of Object.entries(written)) expect(textOf(membersOf(text)), call).toBe(text)
})

test('every call that is named exists', () => {
  const unknown = named.flatMap(({ calls, by }) => calls.map((call) => ({ call, by })))
  const missing = unknown.filter(({ call }) => !isModelled(call) && !isExcepted(call))
  expect(
    [...new Set(missing.map(({ call, by }) => `${call} (${by})`))],
    'AWS has no such call: mend the name, run npm run names if it is new here, or say in test/names/exceptions.ts who records it',
  ).toEqual([])
})

test('every request parameter in examples and patterns is one of its call, as CloudTrail writes it', () => {
  const unknown = named.flatMap(({ calls, by, request }) =>
    unknownParameters(calls, request)
      .filter((name) => !(name in parametersWithoutModel))
      .map((name) => `${name} (${by})`),
  )
  expect([...new Set(unknown)], "AWS's model of the call has no such parameter").toEqual([])
})

function hasPath(members: Members, [key, ...rest]: readonly string[]): boolean {
  const found = [...members].filter(([name]) => name.toLowerCase() === key?.toLowerCase())
  return found.some(([, shape]) => rest.length === 0 || ('members' in shape && hasPath(shape.members, rest)))
}

test('every parameter that names a resource is one of a call of its service', () => {
  const services = new Set([...models.keys()].map((call) => call.split(':')[0] ?? ''))
  const unknown = [...services].flatMap((service) => {
    const calls = [...models].filter(([call]) => call.startsWith(`${service}:`))
    return resourceParameters(service).flatMap(({ type, parameters, calls: inCalls }) => {
      const own = calls.filter(([call]) => inCalls?.test(call.split(':')[1] ?? '') !== false)
      return parameters
        .filter((path) => !isAdded(service, path) && !own.some(([, members]) => hasPath(members, path.split('.'))))
        .map((path) => `${service}: ${path} (${type})`)
    })
  })
  expect(unknown, 'no call that a detection or example names has it').toEqual([])
})

/** What a request that has this parameter looks like. */
function requestWith([key = '', ...rest]: readonly string[]): Json {
  return { [key]: rest.length === 0 ? '' : requestWith(rest) }
}

test('every parameter that a detection or a reader reads is one of a call that it is for', () => {
  const patterns = callsInPatterns(detections)
  const unknown = readParameters().flatMap(({ file, path, inAnyCase }) => {
    const readFor = new Set(detectionsBy(file))
    const calls = patterns.filter(({ by }) => readFor.has(by)).flatMap((one) => one.calls)
    const modelled = [...models].filter(([name]) =>
      calls.some((call) => (hasStar(call) ? name.startsWith(call.slice(0, -1)) : name === call)),
    )
    const isRead = modelled.some(([call, members]) => {
      const names = unknownNames(call, members, requestWith(path))
      return names.every((name) => `${call}.${name}` in parametersWithoutModel) || (inAnyCase && hasPath(members, path))
    })
    // Where a call of them has no model, the parameter may be one of its.
    return calls.some(isExcepted) || modelled.length === 0 || isRead ? [] : [`${file}: ${path.join('.')}`]
  })
  expect([...new Set(unknown)], 'the request of no such call has it').toEqual([])
})

test('every exception is needed', () => {
  const calls = new Set(named.flatMap((one) => one.calls).filter((call) => !isModelled(call)))
  const parameters = new Set(named.flatMap(({ calls, request }) => unknownParameters(calls, request)))
  const idleCalls = Object.keys(callsWithoutModel).filter((name) => {
    return ![...calls].some((call) => (hasStar(name) ? call.startsWith(name.slice(0, -1)) : call === name))
  })
  const idleParameters = Object.keys(parametersWithoutModel).filter((name) => !parameters.has(name))
  expect([...idleCalls, ...idleParameters]).toEqual([])
})
