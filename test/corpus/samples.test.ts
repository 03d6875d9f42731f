import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { type Fate, reasonsIn, sampleFates, sampleFolders } from '../../local/docs/sample-fates.ts'

const root = resolve(import.meta.dirname, '../..')
const fates = sampleFates(detections)

function isOfCloudTrail({ envelopes }: Fate): boolean {
  return envelopes.some((envelope) => / via CloudTrail$|^CloudWatch Logs Log Event$/.test(envelope['detail-type']))
}

test('there are samples of each source', () => {
  expect(fates.length).toBeGreaterThan(300)
})

describe.each(fates)('$path', (fate) => {
  const { tells, ends, reason, path } = fate

  test('is told, or ends an alert, or stays silent for a reason that is written down', () => {
    const isHeard = tells.length + ends.length > 0
    expect(
      isHeard || reason !== undefined,
      `${path} is told by nobody: write a detection, or the reason into silent.json beside it`,
    ).toBe(true)
    expect(
      isHeard && reason !== undefined,
      `${path} is told by ${tells} ${ends}: silent.json says that it is not`,
    ).toBe(false)
  })

  test.skipIf(isOfCloudTrail(fate))('is told by one detection alone', () => {
    expect(tells.length, `${path} is told by ${tells.join(', ')}`).toBeLessThanOrEqual(1)
  })
})

test.each(sampleFolders())('silent.json of %s names samples that are there', (folder) => {
  const names = Object.keys(reasonsIn(folder))
  expect(names.filter((name) => !existsSync(join(root, folder, name)))).toEqual([])
})
