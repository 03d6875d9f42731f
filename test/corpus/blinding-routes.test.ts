import { describe, expect, test } from 'vitest'
import { functionId } from '../../deploy/cloudformation.ts'
import { generateResources } from '../../deploy/stack.ts'
import { detections } from '../../detections/index.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { type JudgingDeps, raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { judgedBy, type RouteName, routes } from '../../shared/lambda/routes.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { blindingRecords, keyArn, readLogGroup } from '../blinding-records.ts'
import { createWorld } from '../world.ts'

const resources = generateResources({}, 'tocsin-prod')
const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }

/**
 * The parts that a function's way to a message consists of: its rules, and all that they and the function name. Roles are
 * named to know who writes: nothing is cut where one is gone.
 */
function partsOf(name: RouteName): ReadonlySet<string> {
  const id = functionId(name)
  const isOfWay = (type: string) => ['AWS::Events::Rule', 'AWS::Lambda::Permission'].includes(type)
  const found = new Set([id, `${id.replace(/LambdaFunction$/, '')}Role`])
  for (const [other, { Type, Properties }] of Object.entries(resources)) {
    if (isOfWay(Type) && JSON.stringify(Properties).includes(`"${id}"`)) found.add(other)
  }
  for (const part of found) {
    const text = JSON.stringify(resources[part]?.Properties ?? {}).replaceAll(
      /\{"Fn::GetAtt":\["\w+Role","Arn"\]\}/g,
      '',
    )
    for (const [, named] of text.matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^":]+)"/g))
      if (named !== undefined) found.add(named)
  }
  return found
}

/** What both ways need to tell anybody, and who tells where it is cut. */
const shared: Readonly<Record<string, string>> = {
  AlertsTopic: 'the functions fail, and the alarms on their errors go off',
  AlertsKey: 'the functions fail, and the alarms on their errors go off',
  WatchTopic: 'the alert goes out by the first topic',
  WatchKey: 'the alert goes out by the first topic',
  DeadLetterQueue: 'the alert goes out: only failed events go there',
}

describe('the two ways by which a blinding act is told', () => {
  test('share no rule, permission, function or role: whoever cuts one is told by the other', () => {
    const [main, watch] = [partsOf('apiCall'), partsOf('watch')]
    expect([...watch].filter((id) => /Rule\d|Role$|Function$/.test(id)).length).toBeGreaterThan(3)
    expect([...watch].filter((id) => main.has(id)).sort()).toEqual(Object.keys(shared).sort())
  })

  test('the second asks for nothing but what blinds Tocsin', () => {
    const told = judgedBy(routes.watch, detections).map(({ id }) => id)
    expect(told.length).toBeGreaterThan(10)
    expect(told.every((id) => id.startsWith('audit-trail/own-'))).toBe(true)
  })

  test('each function that judges calls knows every key of the stack', () => {
    const judging = Object.entries(routes).filter(([, { kinds }]) => kinds.some((kind) => kind === 'api-call'))
    for (const [name] of judging) {
      expect(JSON.stringify(resources[functionId(name)])).toContain('{"Fn::GetAtt":["AlertsKey","Arn"]}')
    }
  })

  test('make the same alert, so that it is told once', () => {
    const ids = (names: readonly RouteName[], event: unknown) => {
      return names.map((name) => {
        const deps: JudgingDeps = {
          match: createMatcher(judgedBy(routes[name], detections)),
          accountName: () => undefined,
          severityOf: () => undefined,
          ownParts: [keyArn, readLogGroup],
        }
        const { envelopes } = unwrapEventBridge(event, invokedIn)
        const alerts = envelopes.flatMap((envelope) => raiseAlerts(envelope, deps))
        return alerts.filter(({ detection }) => detection.id.startsWith('audit-trail/own-')).map(({ id }) => id)
      })
    }
    for (const record of blindingRecords()) {
      const [main, watch] = ids(['apiCall', 'watch'], record.event())
      expect(main).toHaveLength(1)
      expect(watch).toEqual(main)
    }
  })

  test('where the first may not publish any more, the second does', async () => {
    let isDenied = true
    const world = createWorld(judgedBy(routes.watch, detections), {
      publish: async () => {
        if (isDenied) throw new Error('AccessDenied: explicit deny of sns:Publish')
      },
    })
    const denied = blindingRecords()
      .find(({ call }) => call === 'iam:PutRolePolicy')
      ?.event()
    expect((await world.deliver(denied)).failed).toHaveLength(1)
    isDenied = false
    // While the first holds its lease, the second asks for the event again, a minute later.
    world.advance(60)
    expect((await world.deliver(denied)).published).toMatchObject([{ severity: 'critical' }])
    expect((await world.deliver(denied)).published).toEqual([])
  })
})
