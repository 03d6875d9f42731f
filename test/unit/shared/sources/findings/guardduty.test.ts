import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../../shared/core/json.ts'
import { resourceInWords } from '../../../../../shared/core/resource.ts'
import { readGuardDuty } from '../../../../../shared/sources/findings/guardduty.ts'
import { sample } from '../../../../events.ts'

function detailOf(path: string): JsonObject {
  return Object(sample(`guardduty/${path}.json`)).detail
}

test.each([
  [
    'finding-aws-api-call',
    'role example-role (access key AKIAIOSFODNN7EXAMPLE)',
    '203.0.113.30 in Russia (Example ISP)',
  ],
  ['finding-kubernetes-api-call', 'Kubernetes user kubernetes-admin', '203.0.113.50 (Example ISP)'],
  ['finding-rds-login-attempt', 'database user postgres', '203.0.113.60 (Example ISP)'],
  ['finding-port-probe', undefined, '203.0.113.20 in United States (Example ISP)'],
  ['finding-network-connection', undefined, undefined],
  ['finding-dns-request', undefined, undefined],
])('%s: who and from where', (path, who, from) => {
  expect(readGuardDuty(detailOf(path))).toMatchObject({ who, from })
})

test.each([
  ['finding-aws-api-call', ['Call: s3:ListBuckets']],
  ['finding-dns-request', ['Asked for: malicious-domain.example.com']],
  [
    'finding-network-connection',
    ['Connection: outbound to port 443 (HTTPS) of 203.0.113.40 in China (Example ISP), by TCP'],
  ],
  ['finding-rds-login-attempt', ['Sign-ins as postgres by psql: 12 failed, 0 succeeded']],
  [
    'finding-resource-eks',
    [
      'Kubernetes: create /api/v1/namespaces/default/pods',
      'Workload: pods example-pod in namespace default',
      'Container: example-container of image example/image:latest, privileged',
    ],
  ],
])('%s: what it names besides', (path, evidence) => {
  expect(readGuardDuty(detailOf(path)).evidence).toEqual(evidence)
})

const ecsTask = {
  ecsClusterDetails: {
    name: 'shop',
    taskDetails: {
      arn: 'arn:aws:ecs:us-east-1:111122223333:task/shop/0123',
      definitionArn: 'arn:aws:ecs:us-east-1:111122223333:task-definition/web:7',
      containers: [{ name: 'app', image: 'web:latest' }],
    },
  },
}

test.each<[string, JsonObject, readonly string[]]>([
  ['a task', { resource: ecsTask }, ['Task: 0123 of web:7', 'Container: app of image web:latest']],
  [
    'a process',
    {
      service: {
        runtimeDetails: { process: { executablePath: '/tmp/xmrig', user: 'root', lineage: [{ name: 'bash' }] } },
      },
    },
    ['Process: /tmp/xmrig, run by root, started by bash'],
  ],
  [
    'malware on a disk',
    {
      service: {
        ebsVolumeScanDetails: {
          scanDetections: {
            threatDetectedByName: { threatNames: [{ name: 'EICAR', filePaths: [{ filePath: 'tmp/a' }] }] },
          },
        },
      },
    },
    ['Malware: EICAR in tmp/a'],
  ],
  [
    'malware in an object',
    {
      resource: { s3BucketDetails: [{ name: 'inbox', s3ObjectDetails: [{ key: 'a.zip' }] }] },
      service: { malwareScanDetails: { threats: [{ name: 'EICAR' }] } },
    },
    ['Malware: EICAR', 'Object: a.zip'],
  ],
  [
    'the signs of an attack',
    { service: { detection: { sequence: { signals: [{ name: 'DeleteTrail', count: 2 }, { name: 'Tor' }, {}] } } } },
    ['Sign: DeleteTrail, 2 times', 'Sign: Tor'],
  ],
  [
    'a call that was refused',
    {
      service: {
        action: { awsApiCallAction: { api: 'GetObject', serviceName: 's3.amazonaws.com', errorCode: 'AccessDenied' } },
      },
    },
    ['Call: s3:GetObject, refused with AccessDenied'],
  ],
  ['nothing', {}, []],
])('%s is named', (_, detail, evidence) => {
  expect(readGuardDuty(detail).evidence).toEqual(evidence)
})

test.each<[JsonObject, readonly string[]]>([
  [{ resource: { s3BucketDetails: [{ name: 'a' }, { name: 'b' }] } }, ['AWS::S3::Bucket a', 'AWS::S3::Bucket b']],
  [{ resource: ecsTask }, ['AWS::ECS::Cluster shop']],
  [{ resource: { accessKeyDetails: { userName: 'alice', userType: 'IAMUser' } } }, ['AWS::IAM::User alice']],
  [
    { service: { detection: { sequence: { resources: [{ uid: 'arn:aws:s3:::logs' }, {}] } } } },
    ['AWS::S3::Bucket logs'],
  ],
  [{}, []],
])('%j is about %j', (detail, expected) => {
  expect(readGuardDuty(detail).resources.map(({ type, name }) => `${type} ${name}`)).toEqual(expected)
})

test('an attack names who acted, and from where', () => {
  const sequence = {
    actors: [{ user: { name: 'alice', type: 'IAMUser', credentialUid: 'AKIAIOSFODNN7EXAMPLE' } }],
    endpoints: [{ ip: '203.0.113.9' }],
  }
  expect(readGuardDuty({ service: { detection: { sequence } } })).toMatchObject({
    who: 'IAM user alice (access key AKIAIOSFODNN7EXAMPLE)',
    from: '203.0.113.9',
  })
})

test.each([
  [9, 'critical'],
  [8.9, 'high'],
  [7, 'high'],
  [6.9, 'medium'],
  [4, 'medium'],
  [3.9, 'low'],
  ['8', 'high'],
  [undefined, undefined],
])('severity %j is %s', (severity, expected) => {
  expect(readGuardDuty({ severity }).severity).toBe(expected)
})

test.each<[JsonObject, object]>([
  [{ archived: true }, { state: 'closed', closedAs: 'archived' }],
  [{ archived: false }, { state: 'active', closedAs: undefined }],
  [{}, { state: 'active', isSample: false }],
  [{ additionalInfo: { sample: true } }, { isSample: true }],
])('a service of %j is %j', (service, expected) => {
  expect(readGuardDuty({ service })).toMatchObject(expected)
})

test.each([
  [
    { ebsSnapshotDetails: { snapshotArn: 'arn:aws:ec2:us-east-1:111122223333:snapshot/snap-0abc' } },
    'EC2 snapshot snap-0abc',
  ],
  [{ ec2ImageDetails: { imageArn: 'arn:aws:ec2:us-east-1:111122223333:image/ami-0abc' } }, 'EC2 image ami-0abc'],
  [
    { recoveryPointDetails: { recoveryPointArn: 'arn:aws:backup:us-east-1:111122223333:recovery-point:0abc' } },
    'Backup recovery point 0abc',
  ],
])('a scanned copy, %j, is told as %s', (resource, words) => {
  const [first] = readGuardDuty({ resource }).resources
  expect(first && resourceInWords(first)).toBe(words)
})
