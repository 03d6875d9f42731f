import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { toEnvelopes } from '../../local/scan/to-envelopes.ts'
import { isJsonObject } from '../../shared/core/json.ts'
import type { Notification } from '../../shared/core/notification.ts'
import { compileAllowRules } from '../../shared/lambda/allow-rules.ts'
import { alertIn } from '../detection-problems.ts'
import { createWorld } from '../world.ts'
import { type Case, cases, laterIssues } from './cases.ts'

/**
 * Inputs on which Tocsin once said too much, too little or the wrong thing, each through the deployed gate with what it
 * must give. They were made after public bug reports, attack exercises and other rule sets.
 */
const folder = new URL('./', import.meta.url)
const files = globSync('*/*.{json,jsonl}', { cwd: folder }).sort()

describe.each(cases.map((example) => [example.files.join(', '), example] as const))('%s', (_, example) => {
  test(example.gives, async () => {
    const published = await told(example)
    const said = published.map((message) => `${alertIn(message).severity}: ${alertIn(message).title}`)
    expect(said).toEqual(example.told)
    const everything = published.map(textOf).join('\n')
    for (const text of example.says ?? []) expect(everything).toContain(text)
    for (const text of example.neverSays ?? []) expect(everything).not.toContain(text)
  })
})

test('every file is a case, or is left to the issue that names it', () => {
  const known = [...cases.flatMap((example) => example.files), ...Object.values(laterIssues).flat()]
  expect(known.sort()).toEqual(files)
})

async function told({ files: names, config = {}, hasLearned }: Case): Promise<readonly Notification[]> {
  const world = createWorld(detections, {
    settings: { learningDays: hasLearned ? 0 : 7 },
    gate: { allowRules: compileAllowRules(config) },
  })
  for (const payload of names.flatMap(payloadsIn)) await world.deliver(payload)
  await world.sweepUntilQuiet()
  return world.published
}

/** Events and payloads as they are; records as EventBridge would send them. */
function payloadsIn(name: string): readonly unknown[] {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const values: readonly unknown[] = name.endsWith('.jsonl')
    ? text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [JSON.parse(text)]
  return values
    .flat()
    .flatMap((value): readonly unknown[] =>
      isJsonObject(value) && ('awslogs' in value || 'detail-type' in value) ? [value] : toEnvelopes(value).envelopes,
    )
}

function textOf({ subject, messages }: Notification): string {
  return [subject, ...Object.values(messages), messages.default.replace(/\s+/g, ' ')].join('\n')
}
