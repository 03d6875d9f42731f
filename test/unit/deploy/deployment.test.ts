import { expect, test } from 'vitest'
import { afterDeployment } from '../../../deploy/after-deployment.ts'
import { lostAddresses, refusalOf } from '../../../deploy/lost-addresses.ts'
import { DeploymentPlugin } from '../../../deploy/plugin.ts'
import { topicSubscriptions } from '../../../deploy/subscriptions.ts'
import type { JsonObject } from '../../../shared/core/json.ts'

const template = (...addresses: readonly string[]): JsonObject => {
  const Resources = topicSubscriptions({ emails: addresses.map((address) => ({ address })), sms: [] })
  return JSON.parse(JSON.stringify({ Resources }))
}
const lost = lostAddresses(JSON.stringify(template('ops@example.com', 'a@example.com')), template('a@example.com'))

test('an address that the next deployment would drop is found', () => {
  expect(lost).toEqual([{ protocol: 'email', address: 'ops@example.com' }])
  expect(lostAddresses('no json', template())).toEqual([])
  expect(lostAddresses(undefined, template())).toEqual([])
})

test('it is refused where only a parameter named it, and not where the configuration says who is told', () => {
  expect(refusalOf(lost, {})).toMatch(
    /^This deployment would end the alerts of ops@example\.com, .* emails: \[\{ address: 'ops@example\.com' \}\], or give --param="alertEmail=ops@example\.com" again/,
  )
  expect(refusalOf(lost, { emails: [] })).toBeUndefined()
  expect(refusalOf([], {})).toBeUndefined()
})

function deployment(answers: Readonly<Record<string, JsonObject | Error>>, next: JsonObject) {
  return new DeploymentPlugin({
    service: { provider: { compiledCloudFormationTemplate: next } },
    getProvider: () => ({
      naming: { getStackName: () => 'tocsin-prod' },
      getStage: () => 'prod',
      getRegion: () => 'us-east-1',
      async request(_, method) {
        const answer = answers[method] ?? new Error('AccessDenied')
        if (answer instanceof Error) throw answer
        return answer
      },
    }),
  })
}

test('a deployment that loses an address stops; the first one, and one that may not ask, do not', async () => {
  const before = (answer: JsonObject | Error) =>
    deployment({ getTemplate: answer }, template()).hooks['before:deploy:deploy']?.()
  await expect(before({ TemplateBody: JSON.stringify(template('ops@example.com')) })).rejects.toThrow(
    'This deployment would end the alerts of ops@example.com',
  )
  await expect(before(new Error('Stack with id tocsin-prod does not exist'))).resolves.toBeUndefined()
  await expect(before(new Error('AccessDenied'))).resolves.toBeUndefined()
})

test('after a deployment the topic is named, and who has yet to confirm', () => {
  const arn = 'arn:aws:sns:us-east-1:111122223333:tocsin-prod-alerts'
  const stacks = { Stacks: [{ Outputs: [{ OutputKey: 'AlertsTopicArn', OutputValue: arn }] }] }
  const { topics, lines } = afterDeployment(stacks, 'prod', 'us-east-1')
  expect(topics).toEqual([arn])
  const pending = { SubscriptionArn: 'PendingConfirmation', Endpoint: 'ops@example.com' }
  const confirmed = { SubscriptionArn: `${arn}:1`, Endpoint: 'a@example.com' }
  const said = lines([{ Subscriptions: [pending, confirmed] }]).join('\n')
  expect(said).toContain(arn)
  expect(said).toContain('Now confirm the e-mail: AWS sent ops@example.com a link')
  expect(said).not.toContain('a@example.com')
  expect(lines([{ Subscriptions: [pending] }, { Subscriptions: [pending] }]).join('\n')).toContain('open both')
  expect(said).toContain('--stage prod --region us-east-1')
})
