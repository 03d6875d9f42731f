import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../../shared/core/json.ts'
import { resourceInWords } from '../../../../../shared/core/resource.ts'
import { readInspector } from '../../../../../shared/sources/findings/inspector.ts'

test.each<[JsonObject, readonly string[]]>([
  [
    {
      packageVulnerabilityDetails: {
        vulnerablePackages: [
          { name: 'openssl', version: '1.1.1k', fixedInVersion: '1.1.1w' },
          { name: 'zlib', fixedInVersion: 'NotAvailable' },
          { version: '1' },
        ],
      },
    },
    ['Package: openssl 1.1.1k, mended in 1.1.1w', 'Package: zlib'],
  ],
  [{ networkReachabilityDetails: { openPortRange: { begin: 22, end: 22 }, protocol: 'TCP' } }, ['Open: port 22 (TCP)']],
  [{ networkReachabilityDetails: { openPortRange: { begin: 0, end: 65535 } } }, ['Open: ports 0 to 65535']],
  [
    { codeVulnerabilityDetails: { filePath: { filePath: 'app/main.py', startLine: 7 } } },
    ['Code: app/main.py, line 7'],
  ],
  [{}, []],
])('%j names %j', (detail, evidence) => {
  expect(readInspector(detail).evidence).toEqual(evidence)
})

test.each([
  ['ACTIVE', 'active', undefined],
  ['SUPPRESSED', 'closed', 'suppressed'],
  ['CLOSED', 'closed', 'resolved'],
  [undefined, 'active', undefined],
])('status %s is %s', (status, state, closedAs) => {
  expect(readInspector({ status })).toMatchObject({ state, closedAs })
})

test.each([
  ['AWS_EC2_INSTANCE', 'i-0abc', {}, 'i-0abc'],
  [
    'AWS_LAMBDA_FUNCTION',
    'arn:aws:lambda:us-east-1:111122223333:function:web:$LATEST',
    { awsLambdaFunction: { functionName: 'web' } },
    'web',
  ],
  [
    'AWS_ECR_CONTAINER_IMAGE',
    'arn:aws:ecr:us-east-1:111122223333:repository/web/sha256:0',
    { awsEcrContainerImage: { repositoryName: 'web', imageTags: ['v7'] } },
    'web:v7',
  ],
  [
    'AWS_ECR_CONTAINER_IMAGE',
    'arn:aws:ecr:us-east-1:111122223333:repository/web/sha256:0',
    { awsEcrContainerImage: { repositoryName: 'web' } },
    'web',
  ],
])('%s %s is called %4$s', (type, id, details, name) => {
  expect(readInspector({ resources: [{ type, id, details }, {}] }).resources.map((one) => one.name)).toEqual([name])
})

const machine = '/subscriptions/0/resourcegroups/rg/providers/microsoft.compute/virtualmachines/web'
const image =
  '/subscriptions/0/resourcegroups/rg/providers/microsoft.containerregistry/registries/main/repositories/web/images/sha256:84f507df33c6864d'

test.each<[provider: string | undefined, id: string, details: JsonObject, words: string]>([
  ['AZURE', machine, { vm: { vmName: 'Web' } }, 'Azure virtual machine Web'],
  ['AZURE', machine, {}, 'Azure virtual machine web'],
  [undefined, machine, {}, 'Azure virtual machine web'],
  ['AZURE', image, { image: { repositoryName: 'web', imageTags: ['v7'] } }, 'Azure container image web:v7'],
  ['AZURE', image, {}, 'Azure container image web@sha256:84f507df33c6'],
  [
    'AZURE',
    '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Web/sites/shop',
    { serverlessFunction: { serverlessFunctionName: 'shop' } },
    'Azure function shop',
  ],
  ['AZURE', '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Web/sites/shop', {}, 'Azure resource shop'],
  ['AZURE', 'odd', {}, 'Azure resource odd'],
  ['GCP', '//compute.googleapis.com/projects/p/zones/z/instances/web', {}, 'Google Cloud resource web'],
  ['AWS', 'arn:aws:lambda:us-east-1:111122223333:function:web', { vm: { vmName: 'no' } }, 'Lambda function web'],
])('a resource of %s, %s with %j, is told as %s', (provider, id, details, words) => {
  const [resource] = readInspector({ resources: [{ type: 'another', provider, id, details }] }).resources
  expect(resource && resourceInWords(resource)).toBe(words)
})

test.each([
  ['CODE_REPOSITORY', { codeRepository: { projectName: 'acme/web' } }, 'code repository acme/web'],
  ['CODE_REPOSITORY', {}, 'code repository ami-0abc'],
  ['MACHINE_IMAGE', {}, 'EC2 image ami-0abc'],
])('a resource of type %s is told as %3$s', (type, details, words) => {
  const [resource] = readInspector({ resources: [{ type, id: 'ami-0abc', details }] }).resources
  expect(resource && resourceInWords(resource)).toBe(words)
})

test('its times, which name no zone, are UTC', () => {
  const read = readInspector({ updatedAt: 'Jun 1, 2024, 12:00:00 PM', firstObservedAt: 'Jun 1, 2024, 11:00:00 AM' })
  expect(new Date(read.updated ?? '').toISOString()).toBe('2024-06-01T12:00:00.000Z')
  expect(read.seen.first?.toISOString()).toBe('2024-06-01T11:00:00.000Z')
})

test('UNTRIAGED is no severity', () => {
  expect(readInspector({ severity: 'UNTRIAGED' }).severity).toBeUndefined()
})
