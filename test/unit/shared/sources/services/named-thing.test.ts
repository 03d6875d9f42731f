import { describe, expect, test } from 'vitest'
import {
  asPart,
  stateInWords,
  statusInWords,
  thingInWords,
  timeInWords,
  whoInWords,
} from '../../../../../shared/sources/services/named-thing.ts'

test.each([
  ['Glue job', 'nightly', 'Glue job nightly'],
  ['Glue job', undefined, 'A Glue job'],
  ['ECS service', undefined, 'An ECS service'],
  ['EMR cluster', 'Development Cluster', 'EMR cluster "Development Cluster"'],
])('thingInWords says %s %s', (kind, name, said) => {
  expect(thingInWords(kind, name)).toBe(said)
})

test('asPart puts the article of a thing in the middle of a sentence', () => {
  expect(asPart('An ECS service')).toBe('an ECS service')
  expect(asPart('A Glue job')).toBe('a Glue job')
  expect(asPart('Athena workgroup primary')).toBe('Athena workgroup primary')
})

describe('states', () => {
  test.each([
    ['IN_SERVICE', 'is in service'],
    ['OutOfService', 'is out of service'],
    ['RUNNING', 'is running'],
    [undefined, 'is in another state'],
  ])('%s %s', (state, said) => {
    expect(stateInWords(state)).toBe(said)
  })

  test('are ends, too', () => {
    expect(statusInWords('TIMED_OUT')).toBe('timed out')
    expect(statusInWords('ROLLING_BACK')).toBe('is rolling back')
  })
})

test.each([
  ['arn:aws:iam::111122223333:user/people/alice', 'alice'],
  ['arn:aws:sts::111122223333:assumed-role/Admin/alice', 'alice (role Admin)'],
  ['arn:aws:iam::111122223333:root', 'root'],
  ['alice', 'alice'],
])('whoInWords says of %s %s', (arn, said) => {
  expect(whoInWords(arn)).toBe(said)
})

test.each([
  ['2021-06-30T12:52:44.832Z[UTC]', '2021-06-30 12:52 UTC'],
  ['2026-05-01T12:40:00Z', '2026-05-01 12:40 UTC'],
  ['soon', 'soon'],
])('timeInWords says of %s %s', (stated, said) => {
  expect(timeInWords(stated)).toBe(said)
})
