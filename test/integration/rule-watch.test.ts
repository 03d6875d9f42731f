import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateResources } from '../../deploy/stack.ts'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { invocation } from '../../local/invocation.ts'
import { isJsonObject, textAt } from '../../shared/core/json.ts'

const prefix = 'tocsin-local'
const resources = generateResources({}, prefix)
const role = 'arn:aws:iam::000000000000:role/tocsin-local'
/** As CloudFormation makes it of the template. */
const deployed = (template: object) =>
  JSON.parse(JSON.stringify(template), (_, value) => {
    if (!isJsonObject(value)) return value
    return 'Fn::GetAtt' in value ? role : 'Fn::Join' in value ? role : value
  })
const rules = Object.values(resources)
  .filter(({ Type }) => Type === 'AWS::Events::Rule')
  .map(({ Properties }) => ({ Properties: deployed(Properties) }))
const asked: string[] = []

/** What EventBridge answers of the rules of the template, page by page; as its API's reference describes it. */
const answers: Readonly<Record<string, (body: unknown) => object>> = {
  'AWSEvents.ListRules': (body) => {
    const from = Number(textAt(Object(body), 'NextToken') ?? 0)
    const page = rules.slice(from, from + 40).map(({ Properties: { Name, State, EventPattern } }) => ({
      Name,
      State,
      EventPattern: JSON.stringify(EventPattern),
    }))
    return { Rules: page, ...(from + 40 < rules.length && { NextToken: String(from + 40) }) }
  },
  'AWSEvents.ListRuleNamesByTarget': (body) => {
    const name = textAt(Object(body), 'TargetArn')?.replace(/^.*:function:tocsin-local-/, '')
    return { RuleNames: rules.flatMap(({ Properties: { Name, Targets } }) => (Targets[0].Id === name ? [Name] : [])) }
  },
  'AWSEvents.ListTargetsByRule': (body) => {
    const { Properties } = rules.find((rule) => rule.Properties.Name === textAt(Object(body), 'Rule')) ?? expect.fail()
    const Arn = `arn:aws:lambda:us-east-1:000000000000:function:tocsin-local-${Properties.Targets[0].Id}`
    const DeadLetterConfig = { Arn: 'arn:aws:sqs:us-east-1:000000000000:tocsin-local-dead-letters' }
    return { Targets: [{ Id: Properties.Targets[0].Id, Arn, DeadLetterConfig }] }
  },
}

let aws: EmbeddedAws
let server: Server

beforeAll(async () => {
  aws = await startEmbeddedAws()
  server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target'])
    asked.push(target)
    response.setHeader('content-type', 'application/x-amz-json-1.1')
    response.end(JSON.stringify(answers[target]?.(await json(request))))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : expect.fail()
  const sweep: object = resources['SweepLambdaFunction']?.Properties ?? expect.fail()
  Object.assign(process.env, aws.environment, {
    AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${port}`,
    ...deployed(sweep).Environment.Variables,
  })
})

afterAll(async () => {
  server.close()
  await aws.stop()
})

test('the sweeper sees that the rules of the template stand, tells once which are off, and when all are on again', async () => {
  const { handler } = await import('../../functions/sweep.ts')
  const sweep = async () => {
    expect(await handler({}, invocation(aws.functionArn))).toMatchObject({ failed: [] })
    return (await aws.receive()).map(({ subject, attributes }) => `${attributes['kind']} ${subject}`)
  }
  expect(await sweep()).toEqual([])
  expect([...asked].sort()).toEqual(
    [
      ...Array.from({ length: Math.ceil(rules.length / 40) }, () => 'AWSEvents.ListRules').toReversed(),
      'AWSEvents.ListRuleNamesByTarget',
      'AWSEvents.ListTargetsByRule',
    ].sort(),
  )
  const off = rules.filter(({ Properties: { Name } }) => /-(apiCall|watch)-1$/.test(Name))
  const states = off.map(({ Properties }) => Properties.State)
  for (const { Properties } of off) Properties.State = 'DISABLED'
  expect(await sweep()).toEqual([
    `own-rules [CRITICAL] 000000000000: 2 of Tocsin's ${rules.length} rules are off: tocsin-local-...ll-1, tocsin-local-watch-1`,
  ])
  expect(await sweep()).toEqual([])
  for (const [i, { Properties }] of off.entries()) Properties.State = states[i]
  expect(await sweep()).toEqual([
    `own-rules [INFORMATION] 000000000000: All ${rules.length} rules of Tocsin are on again`,
  ])
  expect(await sweep()).toEqual([])
})
