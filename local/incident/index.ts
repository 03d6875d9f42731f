import { parseArgs } from 'node:util'
import { createDynamoDbStore } from '../../shared/aws/dynamodb-store.ts'
import { commandLine } from '../command-line.ts'
import { dynamoDbOfPerson } from '../dynamodb.ts'
import { answerHelp, awsProblem, parsed, runCommand, UsageError } from '../run-command.ts'
import { findStack } from '../stack.ts'
import { findIncident } from './find-incident.ts'
import { pageOf } from './page.ts'
import { toText } from './report.ts'
import { writePage } from './write-page.ts'

const usage = `Shows an incident: its story, what to do for the whole, and each alert with its evidence.

  npm run incident -- I-1A2B3-C4D5E                    in the terminal
  npm run incident -- I-1A2B3-C4D5E --html page.html   as one page, with a graph, commands to copy and the events

The ID of an incident stands in the last lines of each e-mail about an alert, at the beginning of each update, and in the
attribute "incident" of each message. What was kept of an incident is there for 35 days; no table lists incidents by time.

Where:
  --stage prod                        dev where it is left out
  --aws-region eu-west-1              AWS_REGION, or us-east-1
  --endpoint http://127.0.0.1:4566    a DynamoDB that is not AWS's; or AWS_ENDPOINT_URL_DYNAMODB
`

const now = (): Date => new Date()

async function main(): Promise<void> {
  const { id, values } = readArguments()
  const stack = findStack({ stage: values.stage, region: values['aws-region'], endpoint: values.endpoint })
  const table = `${stack.prefix}-state`
  try {
    const view = await findIncident(createDynamoDbStore(table, now, dynamoDbOfPerson(stack, now)), now, id)
    if (view === undefined) throw new UsageError(unknown(id, table, stack.region))
    if (values.html === undefined) console.log(toText(view))
    else writePage(values.html, pageOf([view]))
  } catch (error) {
    throw awsProblem(error, `table ${table}`, stack)
  }
}

function unknown(id: string, table: string, region: string): readonly string[] {
  return [
    `The table ${table} in ${region} holds no incident ${id}`,
    'Compare it with the e-mail, and say with --stage and --aws-region which stack sent that; after 35 days nothing is left of an incident',
  ]
}

function readArguments() {
  const { options } = commandLine.incident
  const { values, positionals } = parsed(() => parseArgs({ allowPositionals: true, options }))
  const [id = '', ...others] = positionals
  if (others.length > 0) throw new UsageError([`say one incident; "${others[0]}" is too many`])
  if (values.html === '') throw new UsageError(['say with --html into which file, as --html page.html'])
  if (/^I-[\dA-F]{5}-[\dA-F]{5}$/i.test(id)) return { id: id.toUpperCase(), values }
  throw new UsageError([`${problemOf(id)}: it looks like I-1A2B3-C4D5E, and stands in the last lines of its e-mails`])
}

function problemOf(id: string): string {
  if (id === '') return 'say which incident by its ID'
  const what = /^T-/i.test(id) ? 'is the ID of an alert, not of its incident' : 'is no ID of an incident'
  return `"${id}" ${what}`
}

answerHelp(usage)
await runCommand(main)
