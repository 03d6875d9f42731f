import type { ApiCall } from '../../shared/core/event.ts'
import { isJsonObject, type Json, objectAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn, otherAccountIn } from '../requests/arns.ts'
import { valueIn } from '../requests/parameters.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/user-pool-trigger-set',
  calls: ['cognito-idp:CreateUserPool', 'cognito-idp:UpdateUserPool'],
  where: (e) => triggerOf(e) !== undefined,
  severity: (e) => (triggerOf(e)?.account === undefined ? 'low' : 'high'),
  title: (e) => {
    const { what = '', name = '', account } = triggerOf(e) ?? {}
    const whose = account === undefined ? '' : ` of account ${account}`
    return `${e.actor.name} had user pool ${poolOf(e)} call function ${name}${whose} ${what}`
  },
  why: (e) =>
    isMigration(e)
      ? 'The function gets the password in clear of whoever signs in and is not in the pool yet.'
      : 'The function sees who signs in, and may decide who gets in, as whom, and with which code.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'userPoolId'), (pool) => ({
      do: 'See which functions it calls (LambdaConfig):',
      run: aws`cognito-idp describe-user-pool --user-pool-id ${pool} --region ${e.region}`,
    })),
    'If nobody knows the function, take it off in the Cognito console: a call of the CLI that names one setting resets the others.',
    `Ask ${e.actor.name} whose function it is.`,
    'Whoever signed in meanwhile needs another password.',
    ...otherCalls(e),
  ],
  falsePositives: [
    'Users are moved here from an older system.',
    'The settings of the pool were written again as they were.',
  ],
  mitre: ['T1556', 'T1056'],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html',
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html',
  ],
})

interface Trigger {
  readonly name: string
  /** Where it is another than the pool's. */
  readonly account: string | undefined
  /** When it is called. */
  readonly what: string
}

/** The first function of another account; else the one that gets passwords. */
function triggerOf(e: ApiCall): Trigger | undefined {
  const triggers = Object.entries(objectAt(e.request, 'lambdaConfig')).flatMap(([key, value]) => {
    const arn = functionIn(value)
    if (arn === undefined) return []
    const what = isUserMigration(key) ? 'with the passwords of new users' : `at ${inWords(key)}`
    return [{ key, name: nameIn(arn), account: otherAccountIn(arn, e.account.id), what }]
  })
  return triggers.find(({ account }) => account !== undefined) ?? triggers.find(({ key }) => isUserMigration(key))
}

/** Newer triggers say their version beside the ARN. */
function functionIn(value: Json | undefined): string | undefined {
  const arn = isJsonObject(value) ? valueIn(value, 'lambdaArn') : value
  return typeof arn === 'string' && arn.startsWith('arn:') ? arn : undefined
}

function isUserMigration(key: string): boolean {
  return /^usermigration$/i.test(key)
}

function isMigration(e: ApiCall): boolean {
  return triggerOf(e)?.what.includes('passwords') === true
}

/** "pre token generation" */
function inWords(key: string): string {
  return key
    .replace(/Config$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
}

function poolOf(e: ApiCall): string {
  return textAt(e.request, 'userPoolId') ?? textAt(e.request, 'poolName') ?? 'of unknown ID'
}
