import { describe, expect, test } from 'vitest'
import { readMuteArguments } from '../../../local/mute-arguments.ts'
import { UsageError } from '../../../local/run-command.ts'
import { findStack } from '../../../local/stack.ts'

const now = new Date('2026-11-21T14:00:00Z')

function read(args: readonly string[]) {
  return readMuteArguments(args, ['identity/access-key-created', 'identity/root-console-login'], now)
}

function problemsOf(args: readonly string[]): readonly string[] {
  try {
    read(args)
    return []
  } catch (error) {
    if (error instanceof UsageError) return error.problems
    throw error
  }
}

test('a mute ends at the end of its last day, or after so many days', () => {
  const byAlice = ['add', '--region', 'eu-*', '--owner', 'alice', '--reason', 'why']
  const end = (...args: readonly string[]) => read([...byAlice, ...args]).command
  expect(end('--expires', '2026-12-31')).toMatchObject({ mute: { expires: new Date('2026-12-31T23:59:59.999Z') } })
  expect(end('--days', '30')).toMatchObject({ mute: { expires: new Date('2026-12-21T14:00:00Z') } })
})

describe('a mistake is said in one line', () => {
  const byAlice = ['--owner', 'alice', '--reason', 'the migration', '--days', '30']
  const add = (...args: string[]) => ['add', ...args]
  test.each<[readonly string[], readonly string[]]>([
    [[], ['say what to do: add, list, remove or alerts; --help shows how']],
    [['show'], ['there is no command "show": add, list, remove or alerts; --help shows how']],
    [['--nothing'], ["Unknown option '--nothing'"]],
    [['list', '--day', '2026-11-21'], ['--day is not for "list"']],
    [['remove', 'T-1'], ['say which one by its ID, as: remove M-7F3A']],
    [['alerts', '--day', '2026-02-30'], ['--day is "2026-02-30"; it must be a date, as 2026-11-21']],
    [
      add('--detection', 'identity/acess-key-created', ...byAlice),
      [
        '--detection "identity/acess-key-created": there is no such detection or sequence; did you mean "identity/access-key-created"?',
      ],
    ],
    [add('--detection', 'x/*', ...byAlice), ['--detection "x/*": no detection or sequence has such an ID']],
    [add('--actor', 'a**b', ...byAlice), ['--actor "a**b": two stars in a row match no more than one does']],
    [add('--critical', ...byAlice), [expect.stringMatching(/^say what to mute with at least one of --detection, /)]],
    [
      add('--region', 'eu-*', '--expires', '2027-03-31'),
      [
        'say with --owner whom to ask about it',
        'say with --reason why',
        '--expires is more than 90 days away; what never changes belongs into tocsin.config.ts',
      ],
    ],
    [
      add('--region', 'eu-*', '--owner', 'a', '--reason', 'b', '--days', '91'),
      ['--days is "91"; it must be a whole number from 1 to 90'],
    ],
    [add('--actor', 'alice', '--actor', 'bob', ...byAlice), ['--actor is there twice; say it once']],
    [add('--region', 'eu-*', '--owner', 'a', '--reason', 'b'), [expect.stringMatching(/^say how long with one of/)]],
    [add('--region', ' ', ...byAlice), ['--region is blank; leave it out where it holds for all']],
  ])('%j', (args, lines) => {
    expect(problemsOf(args)).toEqual(lines)
  })
})

test.each([
  [{ stage: 'PROD' }, /^The stage is "PROD"/],
  [{ region: 'Frankfurt' }, /^The region is "Frankfurt"/],
  [{ endpoint: 'somewhere' }, /^--endpoint is "somewhere"/],
])('%j names no stack', (where, problem) => {
  expect(() => findStack({ stage: undefined, region: undefined, endpoint: undefined, ...where })).toThrow(problem)
})

test('a stack has the names that serverless.yml gives it, in the region of the environment', () => {
  const where = { stage: 'prod', region: undefined, endpoint: undefined }
  expect(findStack(where, { AWS_REGION: 'eu-west-1' })).toEqual({
    prefix: 'tocsin-prod',
    region: 'eu-west-1',
    client: { region: 'eu-west-1' },
  })
})
