import { describe, expect, test } from 'vitest'
import { renderBulletin } from '../../../../shared/channels/bulletin.ts'
import type { Bulletin } from '../../../../shared/core/bulletin.ts'
import { severities } from '../../../../shared/core/severity.ts'
import type { Mute } from '../../../../shared/gate/mutes.ts'
import { digestOf } from '../../../../shared/telling/digest.ts'
import { incidentUpdate, type UntoldOf } from '../../../../shared/telling/incident-updates.ts'
import { floodSummary } from '../../../../shared/telling/summaries.ts'
import { incidentUpdates } from '../../../../shared/telling/updates-together.ts'

const now = new Date('2026-11-21T14:00:00Z')

function untoldOf(i: number, title: string, kinds = 60): UntoldOf {
  const names = Array.from({ length: 20 }, () => title.slice(0, 100))
  const severity = severities[i % 5] ?? 'high'
  const id = 'I-00000-00000'
  return {
    key: 'k',
    account: { id: '111122223333', name: 'Production' },
    region: 'us-east-1',
    isOver: false,
    incident: {
      id,
      about: title.slice(0, 200),
      account: '111122223333',
      region: 'us-east-1',
      openedAt: now.getTime(),
      lastAt: now.getTime(),
      toldAt: now.getTime(),
      alerts: 500,
      told: 4,
      gravest: severity,
      tactics: [],
      targets: [],
      moments: Array.from({ length: 40 }, () => ({
        at: now.getTime(),
        alert: 'T-00000-00000-00000',
        severity,
        title: title.slice(0, 160),
        addition: 'waits' as const,
      })),
      joined: [],
      source: title.slice(0, 200),
      actor: {
        kind: 'iam-user',
        name: title.slice(0, 128),
        partition: 'aws',
        isForeign: false,
        user: title.slice(0, 64),
        isCentral: false,
        keys: Array.from({ length: 6 }, (_, n) => `AKIAIOSFODNN7EXAMPL${n}`),
        made: Array.from({ length: 12 }, (_, n) => `IAM user ${n} ${title.slice(0, 128)}`),
        users: Array.from({ length: 12 }, (_, n) => `${n}${title.slice(0, 60)}`),
        taken: Array.from({ length: 12 }, (_, n) => `${n}${title.slice(0, 64)}`),
      },
    },
    untold: {
      ticks: [now.toISOString()],
      updates: 0,
      updatedAt: 0,
      waitsSince: 0,
      others: {},
      kinds: Array.from({ length: kinds }, (_, n) => ({
        signature: `${n}`,
        detection: kindOf(n),
        severity,
        title,
        count: 500,
        before: 1,
        firstAt: now.getTime(),
        lastAt: now.getTime(),
        until: now.getTime(),
        waits: true,
        isSoon: false,
        alerts: names.map(() => 'T-00000-00000-00000'),
        actors: names,
        addresses: names,
        thing: title.slice(0, 80),
        heardAs: severity,
        steps: [
          title.slice(0, 400),
          { do: title.slice(0, 200), run: ['aws', 'iam', 'get-user', '--user-name', title.slice(0, 64)] },
        ],
      })),
    },
  }
}

function kindOf(i: number): string {
  return `identity/a-detection-with-a-name-as-long-as-they-are-${i % 250}`
}

const foldedOf = (i: number, severity: string, title: string, detection = kindOf(i)) => ({
  ...{ id: `T-${i}`, detection, severity, title },
  ...{ account: 'Production', at: now },
})

describe.each(['x', '"', '\u6f22', '\u0007', '\ud800', '\u{1f512}'])('of titles full of %j, SNS takes', (character) => {
  const title = character.repeat(300)
  const many = Array.from({ length: 1000 }, (_, i) => i)
  const mute: Mute = { id: 'M-0001', critical: false, owner: title, reason: title, created: now, expires: now }
  const line = {
    detection: 'identity/example',
    severity: 'high',
    counts: { published: 1, counted: 0, folded: 0, muted: 0, below: 0, usual: 0, allowed: 0 },
  }
  test.each<[string, Bulletin]>([
    [
      'a flood',
      floodSummary(
        many.map((i) => foldedOf(i, severities[i % 5] ?? 'high', `${i} ${title}`)),
        now,
      ),
    ],
    ['many incidents', incidentUpdates([untoldOf(0, title), ...many.slice(1).map((i) => untoldOf(i, title))], now)],
    ['one incident', incidentUpdate([untoldOf(1, title)], now)],
    [
      'many incidents of one source',
      incidentUpdate([untoldOf(1, title), ...many.slice(0, 39).map((i) => untoldOf(i, title))], now),
    ],
    ['one thing of one incident', incidentUpdate([untoldOf(1, title, 1)], now)],
    [
      'a digest',
      digestOf(
        { from: '2026-11-20', to: '2026-11-20' },
        { lines: [line], malformed: 0, summaries: 0 },
        many.map(() => mute),
        { account: { id: '111122223333', name: title.slice(0, 40) }, region: 'us-east-1', stage: 'prod' },
      ),
    ],
  ])('%s', (_, bulletin) => {
    expect(Buffer.byteLength(JSON.stringify(renderBulletin(bulletin).messages))).toBeLessThan(256 * 1024 - 2048)
  })
})

test('a flood of what is harmless does not push what is grave out of sight, and every alert is counted', () => {
  const noise = Array.from({ length: 900 }, (_, i) => foldedOf(i, 'low', `noise ${i}`))
  const { messages } = renderBulletin(
    floodSummary([...noise, foldedOf(1, 'high', 'alice made bob an administrator')], now),
  )
  const email = messages.default.replace(/\s+/g, ' ')
  expect(email.indexOf('alice made bob an administrator')).toBeLessThan(email.indexOf('noise'))
  const counts = [...email.matchAll(/(\d+) (?:x \S+ \(|of \d+ other kinds)/g)].map(([, count]) => Number(count))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(901)
})
