import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import powerfulRolePassed from '../../detections/compute/powerful-role-passed.ts'
import deliveredToNewPlace from '../../detections/data/data-delivered-to-new-place.ts'
import sentToOtherAccount from '../../detections/data/data-sent-to-other-account.ts'
import dataStoreDeleted from '../../detections/data/data-store-deleted.ts'
import encryptedWithForeignKey from '../../detections/data/encrypted-with-foreign-key.ts'
import openedBySetting from '../../detections/data/opened-by-setting.ts'
import resourcePolicyOpened from '../../detections/data/resource-policy-opened.ts'
import { detections } from '../../detections/index.ts'
import { stepsOf } from '../../detections/requests/parameter-paths.ts'
import type { Detection } from '../../shared/core/detection.ts'
import type { Json, JsonObject } from '../../shared/core/json.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { apiCall, neededParameters } from '../events.ts'
import { chosen, parameterLists } from '../models/parameter-lists.ts'

const paths = z.record(z.string(), z.string())

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
}

/** All that AWS's models call so, as `npm run models` found it. */
const fixture = z.record(z.string(), paths).parse(read('test/fixtures/aws-parameters.json'))

test.each(parameterLists)('$file has all that AWS names so, but what is left out on purpose', (list) => {
  expect(paths.parse(read(list.file)), 'run npm run models').toEqual(chosen(list, fixture[list.file] ?? {}))
})

test.each(parameterLists)('what is left out of $file, and what is added, is needed', (list) => {
  const named = Object.entries(fixture[list.file] ?? {}).flatMap(([call, found]) =>
    found.split(' ').map((path) => `${call} ${path}`),
  )
  for (const { what, because } of list.leftOut) {
    expect(
      named.some((text) => what.test(text)),
      `${what} leaves nothing out: ${because}`,
    ).toBe(true)
  }
  const added = Object.entries(list.added).flatMap(([call, more]) => more.split(' ').map((path) => `${call} ${path}`))
  expect(
    added.filter((text) => named.includes(text)),
    'the models have it',
  ).toEqual([])
})

/** Known ways to hand a role to something that runs the caller's code; the models must not lose them. */
const known = [
  'amplify:CreateApp',
  'apprunner:CreateService',
  'appsync:CreateDataSource',
  'autoscaling:CreateLaunchConfiguration',
  'bedrock-agentcore:CreateCodeInterpreter',
  'cognito-identity:SetIdentityPoolRoles',
  'ecs:StartTask',
  'elasticmapreduce:RunJobFlow',
  'eks:CreatePodIdentityAssociation',
  'iot:CreateTopicRule',
  'lambda:UpdateFunctionConfiguration2*',
  'rds:AddRoleToDBCluster',
  'sagemaker:CreateAutoMLJobV2',
  'scheduler:UpdateSchedule',
  'transfer:CreateUser',
]

test('the calls that are known to run code under a role are in the list', () => {
  const calls = Object.keys(paths.parse(read('detections/requests/compute/role-parameters.json')))
  expect(known.filter((call) => !calls.includes(call))).toEqual([])
})

/** Known ways to have data delivered to a bucket or an address of somebody else. */
const knownPlaces = [
  'athena:StartQueryExecution',
  'cloudfront:UpdateDistribution',
  'codebuild:UpdateProject',
  'datasync:CreateLocationS3',
  'elasticloadbalancing:ModifyLoadBalancerAttributes',
  'elasticmapreduce:RunJobFlow',
  'events:CreateApiDestination',
  'firehose:UpdateDestination',
  'glue:CreateJob',
  'redshift:EnableLogging',
  's3:CreateJob',
  's3:PutBucketInventoryConfiguration',
  's3:PutBucketLogging',
  'ses:CreateReceiptRule',
  'ssm:CreateResourceDataSync',
  'transfer:CreateConnector',
]

/** Known ways to have data sent to a stream, a queue or a log group of another account. */
const knownReceivers = [
  'apigateway:CreateStage',
  'dynamodb:EnableKinesisStreamingDestination',
  'ec2:CreateFlowLogs',
  'guardduty:CreatePublishingDestination',
  'lambda:PutFunctionEventInvokeConfig',
  'logs:PutDestination',
  'logs:PutSubscriptionFilter',
  'monitoring:PutMetricStream',
  'network-firewall:UpdateLoggingConfiguration',
  'oam:CreateLink',
  'pipes:CreatePipe',
  'route53resolver:CreateResolverQueryLogConfig',
  's3:PutBucketNotification',
  'scheduler:UpdateSchedule',
  'ses:CreateConfigurationSetEventDestination',
  'vpc-lattice:CreateAccessLogSubscription',
  'wafv2:PutLoggingConfiguration',
]

/** Known ways to let others in by a policy on the thing itself, and to open it by a setting. */
const knownPolicies = [
  'acm-pca:PutPolicy',
  'apigateway:UpdateRestApi',
  'cloudsearch:UpdateServiceAccessPolicies',
  'codeartifact:PutRepositoryPermissionsPolicy',
  'dsql:PutClusterPolicy',
  'imagebuilder:PutImagePolicy',
  'kafka:PutClusterPolicy',
  'lex:CreateResourcePolicy',
  'logs:PutDestinationPolicy',
  'oam:PutSinkPolicy',
  'rekognition:PutProjectPolicy',
  's3:PutAccessGrantsInstanceResourcePolicy',
  's3tables:PutTableBucketPolicy',
  's3vectors:PutVectorBucketPolicy',
  'sagemaker:PutModelPackageGroupPolicy',
  'schemas:PutResourcePolicy',
  'vpc-lattice:PutAuthPolicy',
]
const knownOpenings = [
  'aoss:CreateSecurityPolicy',
  'appsync:UpdateGraphqlApi',
  'kafka:UpdateConnectivity',
  'mq:CreateBroker',
  'neptune-graph:CreateGraph',
  'timestream-influxdb:CreateDbInstance',
]

/** Known ways to destroy data at once; some of them cannot be restored at all. */
const knownStores = [
  'cassandra:DropTable',
  'cognito-identity:DeleteIdentityPool',
  'cognito-idp:DeleteUserPool',
  'connect:DeleteInstance',
  'docdb-elastic:DeleteCluster',
  'ds:DeleteDirectory',
  'dsql:DeleteCluster',
  'fsx:DeleteVolume',
  'glue:DeleteDatabase',
  'healthlake:DeleteFHIRDatastore',
  'kafka:DeleteCluster',
  'lightsail:DeleteRelationalDatabase',
  'neptune-graph:DeleteGraph',
  'quicksight:DeleteAccountSubscription',
  's3tables:DeleteTableBucket',
  'timestream:DeleteDatabase',
  'workspaces:TerminateWorkspaces',
]

test('the calls that are known to delete a store of data are in the list', () => {
  const calls = Object.keys(paths.parse(read('detections/requests/deleted-stores.json')))
  expect(knownStores.filter((call) => !calls.includes(call))).toEqual([])
})

test.each([
  ['place', knownPlaces],
  ['receiver', knownReceivers],
  ['resource-policy', knownPolicies],
  ['opening', knownOpenings],
])('the calls that are known to name a %s are in the list', (kind, known) => {
  const calls = Object.keys(paths.parse(read(`detections/requests/${kind}-parameters.json`)))
  expect(known.filter((call) => !calls.includes(call))).toEqual([])
})

/** Parameters that say `value` at the path, or what the path itself says, as CloudTrail writes them. */
function parametersAt(path: string, value: string): JsonObject {
  const [, place = path, choice] = /^(.*)=([\w.-]+)$/.exec(path) ?? []
  const stated = choice === 'true' ? true : choice === 'false' ? false : (choice ?? value)
  return parametersWith(stated, stepsOf(place))
}

function parametersWith(value: Json, [step = '', ...rest]: readonly string[]): JsonObject {
  const [, name = '', many, key, wanted] = /^(\w+)(\[\]|\{\})?(?:\[(\w+)=([\w./]+)\])?$/.exec(step) ?? []
  const chosenBy = key === undefined ? {} : { [key]: wanted }
  const item = rest.length === 0 ? value : { ...chosenBy, ...parametersWith(value, rest) }
  const held = many === '[]' || key !== undefined ? [item] : many === '{}' ? { main: item } : item
  return { [`${name.charAt(0).toLowerCase()}${name.slice(1)}`]: held }
}

const administrator = 'arn:aws:iam::111122223333:role/AdministratorAccess'
const foreignBucket = 'arn:aws:s3:::elsewhere'
const foreignAccount = '123456789012'
const foreignStream = 'arn:aws:kinesis:us-east-1:123456789012:stream/elsewhere'
const foreignKey = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
const openPolicy = JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] })

const closedPolicy = openPolicy.replace('"*"', '{"AWS":"111122223333"}')

type Matcher = ReturnType<typeof createMatcher>

const matchAny = createMatcher(detections)

/** How many alerts the detections give of the call with these parameters. */
function countAlerts(match: Matcher, call: string, requestParameters: JsonObject): number {
  const deps = { match, accountName: () => undefined, severityOf: () => undefined }
  const event = apiCall(call.replace('2*', '20150331'), {
    requestParameters: { ...neededParameters(call), ...requestParameters },
  })
  const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: '', account: '' })
  return envelopes.flatMap((envelope) => raiseAlerts(envelope, deps)).length
}

test.each([
  [powerfulRolePassed, 'detections/requests/compute/role-parameters.json', administrator],
  [encryptedWithForeignKey, 'detections/requests/key-parameters.json', foreignKey],
  [deliveredToNewPlace, 'detections/requests/place-parameters.json', foreignBucket],
  [sentToOtherAccount, 'detections/requests/place-parameters.json', foreignAccount],
  [sentToOtherAccount, 'detections/requests/receiver-parameters.json', foreignStream],
  [resourcePolicyOpened, 'detections/requests/resource-policy-parameters.json', openPolicy],
  [openedBySetting, 'detections/requests/opening-parameters.json', ''],
  [dataStoreDeleted, 'detections/requests/deleted-stores.json', 'orders'],
] as const)('$id fires on every call of its list, wherever the parameter stands', (detection, file, text) => {
  const match = createMatcher([detection])
  const silent = Object.entries(paths.parse(read(file))).flatMap(([call, found]) =>
    found.split(' ').filter((path) => countAlerts(match, call, parametersAt(path, text)) !== 1),
  )
  expect(silent).toEqual([])
})

/** What the detection says of the call with these parameters. */
function titleOf(detection: Detection, call: string, requestParameters: JsonObject): string | undefined {
  const deps = { match: createMatcher([detection]), accountName: () => undefined, severityOf: () => undefined }
  const event = apiCall(call.replace('2*', '20150331'), {
    requestParameters: { ...neededParameters(call), ...requestParameters },
  })
  const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: '', account: '' })
  return envelopes.flatMap((envelope) => raiseAlerts(envelope, deps))[0]?.title
}

/** What each setting does, by what it is called; a new one of another name must be read first. */
const doings: readonly (readonly [words: RegExp, settings: RegExp])[] = [
  [
    /^alice opened .* to the internet by/,
    /^(?!securityhub:)\S+ (?:\S*\.)?(?:PubliclyAccessible=true|publicConnectivity=true|AllowFromPublic=true|publicAccess\.type=\w+|getObject=public)$/i,
  ],
  [/^alice let in whoever has a key of /, /=API_KEY$/],
  [
    /^alice let strangers use .* without signing in by/,
    /(?:authorizerType=NONE|UnauthenticatedLogin=true|=UNAUTHENTICATED|=ANONYMOUS|Visibility=PUBLIC)$/,
  ],
  [
    /^alice let whoever reaches .* use it without signing in by/,
    /^(?:es:\S+ \S*AnonymousAuthEnabled=true|vpc-lattice:\S+ authType=NONE)$/,
  ],
  [/^alice had .* write objects into S3 that everybody can read by/, /^(?!s3:)\S+ \S*ACL\w*=public-read(?:-write)?$/i],
  [/^alice had a batch job of S3 make objects readable by everybody by/, /^s3:CreateJob /],
]

test('the title says of every setting what it does, and nothing of the internet where there is none', () => {
  for (const [call, found] of Object.entries(paths.parse(read('detections/requests/opening-parameters.json')))) {
    for (const path of found.split(' ')) {
      const title = titleOf(openedBySetting, call, parametersAt(path, '')) ?? ''
      const fitting = doings.filter(([words]) => words.test(title))
      expect(fitting, `${call} ${path}: ${title}`).toHaveLength(1)
      expect(`${call} ${path}`, title).toMatch(fitting[0]?.[1] ?? '')
    }
  }
})

test('no place that data is only read from is told as one that it goes to', () => {
  const reads = /(?:^|\.)\w*(?:source|input|import|restore|training|manifest)\w*(?:\.|$)/i
  const writes =
    /output|dest|target|log|result|export|report|deliver|error|failure|record|temp|intermediate|checkpoint/i
  const doubtful = Object.entries(paths.parse(read('detections/requests/place-parameters.json'))).flatMap(
    ([call, found]) =>
      found
        .split(' ')
        .filter((path) => reads.test(path) && !writes.test(path))
        .filter(
          (path) =>
            !/ read from or write to /.test(
              titleOf(deliveredToNewPlace, call, parametersAt(path, foreignBucket)) ?? '',
            ),
        )
        .map((path) => `${call} ${path}`),
  )
  expect(doubtful).toEqual([])
})

test.each(parameterLists)('other detections tell of what is left out of $file for their sake', (list) => {
  const told = list.leftOut.filter((each) => each.told === true)
  const silent = Object.entries(fixture[list.file] ?? {}).flatMap(([call, found]) =>
    found
      .split(' ')
      .filter((path) => told.some(({ what }) => what.test(`${call} ${path}`)))
      .filter((path) => !list.leftOut.some((each) => each.told !== true && each.what.test(`${call} ${path}`)))
      .filter((path) => {
        const open = countAlerts(matchAny, call, parametersAt(path, openPolicy))
        // A deletion has no harmless form.
        if (list.calls !== undefined) return open === 0
        return open <= countAlerts(matchAny, call, parametersAt(path.replace(/=.*/, ''), closedPolicy))
      })
      .map((path) => `${call} ${path}`),
  )
  expect(silent).toEqual([])
})
