import { flagAt, type JsonObject, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import { readTime } from '../event-base.ts'
import { addressInWords, type ReadFinding, severityNamed } from './reading.ts'

/** @see https://docs.aws.amazon.com/macie/latest/user/findings-publish-event-schemas.html */
export const readMacie: ReadFinding = (detail) => {
  const bucket = objectAt(detail, 'resourcesAffected', 's3Bucket')
  const name = textAt(bucket, 'name')
  const isArchived = flagAt(detail, 'archived') === true
  const actor = objectAt(detail, 'policyDetails', 'actor')
  const remote = objectAt(actor, 'ipAddressDetails')
  return {
    product: 'Macie',
    id: textAt(detail, 'id'),
    account: textAt(detail, 'accountId'),
    region: textAt(detail, 'region'),
    updated: textAt(detail, 'updatedAt'),
    type: textAt(detail, 'type') ?? '',
    title: textAt(detail, 'title') ?? '',
    description:
      [textAt(detail, 'description'), objectIn(textAt(detail, 'resourcesAffected', 's3Object', 'key'))]
        .filter((text) => text !== undefined)
        .join(' ') || undefined,
    severity: severityNamed(textAt(detail, 'severity', 'description')),
    state: isArchived ? 'closed' : 'active',
    closedAs: isArchived ? 'archived' : undefined,
    isSample: flagAt(detail, 'sample') === true,
    who: whoIn(objectAt(actor, 'userIdentity')),
    from: addressInWords(textAt(remote, 'ipAddressV4'), {
      country: textAt(remote, 'ipCountry', 'name'),
      network: textAt(remote, 'ipOwner', 'org'),
    }),
    seen: {
      first: readTime(textAt(detail, 'createdAt')),
      last: readTime(textAt(detail, 'updatedAt')),
      times: numberAt(detail, 'count'),
    },
    evidence: sensitiveIn(objectAt(detail, 'classificationDetails', 'result')),
    remediation: undefined,
    resources: name === undefined ? [] : [{ type: 'AWS::S3::Bucket', name, arn: textAt(bucket, 'arn') }],
  }
}

/** @see https://docs.aws.amazon.com/macie/latest/APIReference/findings-describe.html */
function whoIn(identity: JsonObject): string | undefined {
  const [, role, session] = /:assumed-role\/([^/]+)\/([^/]+)$/.exec(textAt(identity, 'assumedRole', 'arn') ?? '') ?? []
  const user = textAt(identity, 'iamUser', 'userName')
  if (role !== undefined) return `role ${role} (session ${session})`
  if (user !== undefined) return `IAM user ${user}`
  return textAt(identity, 'type') === 'Root' ? 'root' : undefined
}

/** "Found: personal information, 65 times" */
function sensitiveIn(result: JsonObject): readonly string[] {
  return listAt(result, 'sensitiveData').flatMap((one) => {
    const category = textAt(one, 'category')?.toLowerCase().replaceAll('_', ' ')
    const times = numberAt(one, 'totalCount')
    return category === undefined ? [] : [`Found: ${category}${times === undefined ? '' : `, ${times} times`}`]
  })
}

function objectIn(key: string | undefined): string | undefined {
  return key === undefined ? undefined : `The object is ${key}.`
}
