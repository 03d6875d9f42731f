import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parameterNames } from '../../deploy/parameters.ts'
import { detections } from '../../detections/index.ts'
import type { TocsinConfig } from '../../shared/config.ts'
import { routeNames } from '../../shared/lambda/routes.ts'
import { sample } from '../events.ts'
import { createWorld } from '../world.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test('shows an alert as it is sent', async () => {
  const world = createWorld(detections)
  await world.deliver(sample('console-login/root-without-mfa.json'))
  const [notification] = world.published
  expect(readme).toContain(`Subject: ${notification?.subject}\n\n${notification?.messages['email']?.trimEnd()}\n\`\`\``)
  expect(readme).toContain(`SMS: ${notification?.messages['sms']}\n`)
})

test('invokes every function, each with a sample that is there', () => {
  const commands = [...readme.matchAll(/npx serverless invoke local -f (\w+) -p (\S+)/g)]
  expect(commands.map(([, name]) => name).sort()).toEqual([...routeNames].sort())
  for (const [, , path = ''] of commands) expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true)
})

test('names every key of the configuration, and every parameter', () => {
  const keys: Record<keyof TocsinConfig, true> = {
    accounts: true,
    emails: true,
    sms: true,
    timeZone: true,
    disabled: true,
    readOnlyCalls: true,
    severity: true,
    alarms: true,
    alarmTopics: true,
    configurationItems: true,
    allow: true,
    deployedBy: true,
    joinSeconds: true,
    incidents: true,
    learningDays: true,
    flood: true,
    alertReplays: true,
    digest: true,
    digestTime: true,
    eventBuses: true,
    logs: true,
  }
  const documented = [...readme.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key)
  expect(documented).toEqual(Object.keys(keys))
  for (const name of parameterNames) expect(readme).toContain(`--param="${name}=`)
})

test('names commands that exist', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  for (const [, name = ''] of readme.matchAll(/npm (?:run )?(start|test|[\w]+:[\w:]+|bench)\b/g)) {
    expect(scripts).toHaveProperty([name])
  }
})
