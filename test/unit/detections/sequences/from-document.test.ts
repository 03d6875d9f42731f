import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkSequence } from '../../../../deploy/documents/check-sequence.ts'
import { readDocuments } from '../../../../deploy/documents/read-documents.ts'
import { detections } from '../../../../detections/index.ts'
import { sequenceExampleProblems, toldOfSequence } from '../../../sequence-problems.ts'

const { sequences } = readDocuments(fileURLToPath(new URL('../../../fixtures/documents', import.meta.url)))

function textInReadme(): string {
  const readme = readFileSync(new URL('../../../../detections/custom/README.md', import.meta.url), 'utf8')
  const texts = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml)
  return texts.find((yaml) => /^sequence:/m.test(yaml)) ?? ''
}

test.each(sequences.map((checked) => [checked.file, checked] as const))(
  '%s is told, and stays silent, as its examples say',
  async (_, checked) => {
    expect(checked.examples.fires.length * checked.examples.silent.length).toBeGreaterThan(0)
    expect(await sequenceExampleProblems(checked, detections)).toEqual([])
  },
)

test('the sequence that detections/custom/README.md shows is right, and so are its examples', async () => {
  const checked = checkSequence('user-for-an-hour', textInReadme())
  if (!checked.ok) return expect.fail(checked.problems.join('\n'))
  expect(checked.value.examples.fires).toHaveLength(1)
  expect(await sequenceExampleProblems(checked.value, detections)).toEqual([])
})

test('its words and commands are filled in from its last event', async () => {
  const checked = sequences.find(({ file }) => file === 'database-deleted-unsaved.yml')
  if (checked === undefined) return expect.fail('the fixture is gone')
  const [told] = await toldOfSequence(checked, checked.examples.fires[0]?.events ?? [], detections)
  expect(told?.subject).toBe('[CRITICAL] Production: alice deleted database orders without keeping anything of it')
  expect(told?.messages.default).toContain('See what is left in Production:')
  expect(told?.messages.default).toContain('aws rds describe-db-snapshots --db-instance-identifier orders \\')
})

test.each<[string, string, string]>([
  [
    'iam:CreateAccessKey',
    'iam:ListUsers',
    'none of its events raises an alert of step 2 (identity/access-key-created, identity/login-profile-created)',
  ],
  ['by: AWS::IAM::User', 'by: AWS::IAM::Usr', 'the alert of step 1 names nothing that "by" could compare'],
  [
    'userName: backup',
    'userName: other',
    'its steps have nothing in common: step 1 names backup, step 2 names other, step 3 names backup',
  ],
  [
    'minutes: 240',
    'minutes: 1',
    'its alerts are too few, too mild or too far apart, come in another order, or after one that must be absent',
  ],
])('with %s as %s it is not told, and says why', async (right, wrong, why) => {
  const checked = checkSequence('user-for-an-hour', textInReadme().replace(right, wrong))
  if (!checked.ok) return expect.fail(checked.problems.join('\n'))
  expect(await sequenceExampleProblems(checked.value, detections)).toEqual([
    `sequences/custom/user-for-an-hour: examples.fires[0] is not told: ${why}`,
  ])
})

test('an example that is wrong says so', async () => {
  const checked = sequences.find(({ file }) => file === 'machines-tried-in-regions.yml')
  if (checked === undefined) return expect.fail('the fixture is gone')
  const [fires] = checked.examples.fires
  const [silent] = checked.examples.silent
  if (fires === undefined || silent === undefined) return expect.fail('its examples are gone')
  const examples = {
    fires: [
      { ...fires, title: 'x' },
      { ...silent, title: 'x' },
    ],
    silent: [{ ...fires, because: 'it is harmless' }],
  }
  expect(await sequenceExampleProblems({ ...checked, examples }, detections)).toEqual([
    'sequences/custom/machines-tried-in-regions: examples.fires[0] is told as "alice tried to launch machines in one region after the other", and not as "x"',
    'sequences/custom/machines-tried-in-regions: examples.fires[1] is not told: its alerts are too few, too mild or too far apart, come in another order, or after one that must be absent',
    'sequences/custom/machines-tried-in-regions: examples.silent[0] is told, though it is harmless',
  ])
})
