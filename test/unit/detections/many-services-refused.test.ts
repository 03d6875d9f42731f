import { expect, test } from 'vitest'
import { deployedRules } from '../../../deploy/rules.ts'
import accessDeniedBurst from '../../../detections/identity/access-denied-burst.ts'
import manyServicesRefused from '../../../detections/identity/many-services-refused.ts'
import { detections } from '../../../detections/index.ts'
import { routes } from '../../../shared/lambda/routes.ts'
import { apiCall, session } from '../../events.ts'
import { createWorld, jsonOf, type World } from '../../world.ts'

const services = ['s3', 'ec2', 'iam', 'lambda', 'secretsmanager', 'kms', 'rds', 'dynamodb', 'ssm', 'sqs', 'sns', 'ecs']

async function refuse(world: World, service: string, action: string): Promise<void> {
  await world.deliver(
    apiCall(`${service}:${action}`, {
      eventID: crypto.randomUUID(),
      eventTime: world.now.toISOString(),
      readOnly: true,
      errorCode: 'AccessDenied',
      userIdentity: session('Web', 'i-0123456789abcdef0'),
    }),
  )
}

const told = (world: World): readonly string[] =>
  world.published.filter((message) => jsonOf(message).kind === 'api-call').map((message) => jsonOf(message).detection)

test('a tool that tries everything is one alert, not one for its services and one for its actions', async () => {
  const world = createWorld([accessDeniedBurst, manyServicesRefused])
  for (const action of ['ListThings', 'DescribeThings', 'GetThing'])
    for (const service of services) {
      await refuse(world, service, action)
      world.advance(1)
    }
  await world.sweepUntilQuiet()
  expect(told(world)).toEqual(['identity/many-services-refused'])
})

test('many actions of few services are told by their number', async () => {
  const world = createWorld([accessDeniedBurst, manyServicesRefused])
  for (let i = 0; i < 12; i++) await refuse(world, services[i % 2] ?? '', `Action${i}`)
  expect(told(world)).toEqual(['identity/access-denied-burst'])
})

test('what lacks the same rights all day is told once, and a service more does not tell it anew', async () => {
  const world = createWorld([manyServicesRefused])
  for (let minute = 0; minute < 24 * 60; minute += 15) {
    for (const service of services.slice(0, minute < 600 ? 7 : 8)) await refuse(world, service, 'ListThings')
    world.advance(15 * 60)
  }
  expect(told(world)).toEqual(['identity/many-services-refused'])
})

test('it hears no call that nobody else asks for', () => {
  const rulesOf = (without: string) => {
    const active = detections.filter(({ id, readOnlyCalls }) => readOnlyCalls === true && id !== without)
    return deployedRules(active, routes.apiCall).map(({ pattern, state }) => ({ pattern, state }))
  }
  expect(rulesOf(manyServicesRefused.id)).toEqual(rulesOf(''))
})
