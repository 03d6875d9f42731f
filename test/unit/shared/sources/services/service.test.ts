import { describe, expect, test } from 'vitest'
import { sentenceOf, toldOf } from '../../../../../shared/sources/services/service.ts'

const event = { account: { id: '111122223333', name: 'Production' }, region: 'us-east-1' }
const place = ' in Production (111122223333), us-east-1'

describe('sentenceOf', () => {
  test('says what happened, where and why', () => {
    expect(sentenceOf('ECS task web stopped', event, 'Essential container in task exited.')).toBe(
      `ECS task web stopped${place}: Essential container in task exited.`,
    )
    expect(sentenceOf('ECS task web stopped', event)).toBe(`ECS task web stopped${place}.`)
    expect(sentenceOf('ECS task web stopped', event, ' ')).toBe(`ECS task web stopped${place}.`)
  })

  test('puts the place before how it happened', () => {
    const told = toldOf('RDS DB instance orders', 'is being recovered: one of its copies failed')
    expect(sentenceOf(told, event, 'recovery has started.')).toBe(
      `RDS DB instance orders is being recovered${place}: one of its copies failed. Recovery has started.`,
    )
    expect(sentenceOf(toldOf('Alarm a: b', 'was deleted'), event)).toBe(`Alarm a: b was deleted${place}.`)
  })

  test.each([
    ['Glue job orders succeeded', 'Job run succeeded'],
    ['RDS DB instance orders has shut down', 'DB instance shutdown'],
    ['DMS replication task orders failed', 'The replication task has failed.'],
  ])('leaves out what says no more than "%s"', (what, reason) => {
    expect(sentenceOf(what, event, reason)).toBe(`${what}${place}.`)
  })

  test.each([
    ['exit 1', 'exit 1'],
    ['arn:aws:iam::111122223333:role/Glue_Role may not be assumed', 'Glue_Role may not be assumed'],
    ['error in arn:aws:lambda:us-east-1:111122223333:function:rotate.', 'error in rotate'],
    [
      '(target-group arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/0123)',
      '(target-group web/0123)',
    ],
    ['arn:aws:iam::444455556666:role/Other may not', 'arn:aws:iam::444455556666:role/Other may not'],
    ['arn:aws:s3:::bucket/key is missing', 'arn:aws:s3:::bucket/key is missing'],
  ])('names what is of the account itself: %s', (reason, said) => {
    expect(sentenceOf('It failed', event, reason)).toBe(`It failed${place}: ${said}.`)
  })
})
