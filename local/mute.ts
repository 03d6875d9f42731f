import { randomBytes } from 'node:crypto'
import { createDynamoDbStore } from '../shared/aws/dynamodb-store.ts'
import { cleanText } from '../shared/channels/clean-text.ts'
import { createMutes, type Mute, type MutedAlert, type MuteHits, type Mutes } from '../shared/gate/mutes.ts'
import { conditionsOf } from '../shared/telling/mute-notice.ts'
import { dynamoDbOfPerson } from './dynamodb.ts'
import { type MuteCommand, readMuteArguments } from './mute-arguments.ts'
import { answerHelp, awsProblem, runCommand } from './run-command.ts'
import { findStack } from './stack.ts'
import { formatTable } from './table.ts'

const usage = `Keeps alerts quiet for a time.

  npm run mute -- add CONDITION... --owner NAME --reason TEXT (--expires 2027-01-31 | --days 30)
  npm run mute -- list                       mutes that hold now
  npm run mute -- remove M-7F3A
  npm run mute -- alerts --day 2026-11-21    what was muted on a day (UTC); today where it is left out

Conditions; all of those that are given must hold, and * stands for any characters:
  --detection identity/access-key-created    --account 111122223333 or its name    --region eu-*
  --actor "arn:aws:iam::111122223333:role/Deploy"   --resource "arn:aws:s3:::logs-*"      --tag team=payments
  --critical                                 mutes critical alerts, too
A sequence is muted by its ID, as a detection is: --detection sequences/role-opened-then-taken. Whether a step is
muted changes nothing for the sequence.
Alerts about Tocsin itself (audit-trail/own-*) that are high or critical cannot be muted.

Where:
  --stage prod                               dev where it is left out
  --aws-region eu-west-1                     AWS_REGION, or us-east-1 (--region is a condition of the mute)
  --endpoint http://127.0.0.1:4566           a DynamoDB that is not AWS's; or AWS_ENDPOINT_URL_DYNAMODB
`

/** Of 65,536 IDs one is soon found that nobody has. */
const attempts = 10

const now = (): Date => new Date()

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  // To load all of them takes a second, and only a new mute is held against them.
  const { command, where } = readMuteArguments(args, args.includes('add') ? await knownIds() : [], now())
  const stack = findStack(where)
  const table = `${stack.prefix}-state`
  try {
    await carryOut(command, createMutes(createDynamoDbStore(table, now, dynamoDbOfPerson(stack, now)), now))
  } catch (error) {
    throw awsProblem(error, `table ${table}`, stack)
  }
}

async function knownIds(): Promise<readonly string[]> {
  const [{ detections }, { sequences }] = await Promise.all([
    import('../detections/index.ts'),
    import('../detections/sequences/index.ts'),
  ])
  return [...detections, ...sequences].map(({ id }) => id)
}

async function carryOut(command: MuteCommand, mutes: Mutes): Promise<void> {
  switch (command.kind) {
    case 'add':
      return await add(command.mute, mutes)
    case 'list':
      return print(['ID', 'mutes', 'until', 'owner', 'reason', 'hits', 'last hit'], (await mutes.list()).map(toRow))
    case 'remove':
      if (await mutes.remove(command.id)) return console.log(`${command.id} is removed`)
      console.error(`There is no mute ${command.id}; "npm run mute -- list" shows them`)
      process.exitCode = 2
      return
    case 'alerts': {
      const rows = (await mutes.alertsOf(command.day)).map(toAlertRow)
      return print(['muted at', 'by', 'alert', 'severity', 'detection', 'title'], rows)
    }
    default:
      return command satisfies never
  }
}

async function add(mute: Omit<Mute, 'id'>, mutes: Mutes): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const id = `M-${randomBytes(2).toString('hex').toUpperCase()}`
    if (!(await mutes.add({ ...mute, id }))) continue
    console.log(`${id} mutes ${conditionsOf({ ...mute, id })} until ${minuteOf(mute.expires)} UTC`)
    console.log('Functions that are running take it up within 30 s; those who get alerts are told of it.')
    return
  }
  throw new Error('No free ID was found for the mute; remove some first')
}

function toRow(mute: Mute & { readonly hits: MuteHits }): readonly string[] {
  const { id, owner, reason, expires, hits } = mute
  const last = hits.lastAt === undefined ? '-' : minuteOf(hits.lastAt)
  const [by, why] = [cleanText(owner, 30), cleanText(reason, 60)]
  return [id, conditionsOf(mute), minuteOf(expires), by, why, String(hits.count), last]
}

function toAlertRow({ at, mute, id, severity, detection, title }: MutedAlert): readonly string[] {
  return [at.slice(0, 19).replace('T', ' '), mute, id, severity, detection, cleanText(title, 100)]
}

function minuteOf(time: Date): string {
  return time.toISOString().slice(0, 16).replace('T', ' ')
}

function print(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(rows.length === 0 ? 'none' : formatTable(headings, rows))
}

answerHelp(usage)
await runCommand(main)
