import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '../project-copy.ts'

function rules(...args: readonly string[]) {
  return spawnSync(process.execPath, ['local/rules.ts', ...args], { cwd: root, encoding: 'utf8' })
}

test('shows every rule, and which lets a sample through', () => {
  const { status, stdout, stderr } = rules()
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/^apiCall-1 +\d+ +\d+ +ENABLED$/m)
  expect(stdout).toMatch(/^events\/ec2\/stopped\.json +EC2 Instance State-change Notification +ec2StateChange-1$/m)
  expect(stdout).toMatch(/^events\/ec2\/pending\.json .* none$/m)
  expect(stdout).toMatch(/^events\/logs\/\S+ .* a log group, not a rule$/m)
})

test('shows what becomes of a file, and ends with 2 where it cannot be read', () => {
  const one = rules('events/api-call/stop-logging.json')
  expect(one.stdout.match(/^events\/.*/gm)).toEqual([
    expect.stringMatching(/^events\/api-call\/stop-logging\.json +cloudtrail:StopLogging +apiCall-\d+$/),
  ])
  expect(one.stdout.trim().split('\n')).toHaveLength(3)
  const empty = rules('/dev/null')
  expect(empty).toMatchObject({ status: 2, stdout: expect.stringMatching(/^\/dev\/null +- +holds no event$/m) })
  const missing = rules('/nowhere.json')
  expect(missing.stderr).toMatch(/\/nowhere\.json: is not there/)
  expect(missing.status).toBe(2)
})

test('fits the terminal', () => {
  const env = { ...process.env, COLUMNS: '60' }
  const { stdout } = spawnSync(process.execPath, ['local/rules.ts', 'events/api-call/stop-logging.json'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
  expect(stdout).toMatch(/^events\/\S+… +cloudtrail:Stop\S+ +apiCall-\d+$/m)
})

test('ends with 2 at an option that it does not know', () => {
  expect(rules('--sampels')).toMatchObject({ status: 2, stdout: '', stderr: "Unknown option '--sampels'\n" })
})

test('ends quietly where its reader stops early', () => {
  const { stderr } = spawnSync('sh', ['-c', `${process.execPath} local/rules.ts | head -1`], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
})
