import { isJsonObject, type Json, listAt } from '../../shared/core/json.ts'
import type { Members, Shape } from './shapes.ts'

/** CloudTrail's event source, and what botocore calls the service, where neither folder nor endpoint is named so. */
export const servicesInModels: Readonly<Record<string, string>> = {
  lexv2: 'lexv2-models',
  rdsdata: 'rds-data',
}

/**
 * What CloudTrail calls a call, and what its model does.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
 */
export const callsInModels: Readonly<Record<string, string>> = {
  's3:DeleteAccountPublicAccessBlock': 's3control:DeletePublicAccessBlock',
  's3:DeleteBucketPublicAccessBlock': 's3:DeletePublicAccessBlock',
  's3:PutAccountPublicAccessBlock': 's3control:PutPublicAccessBlock',
  's3:PutBucketLifecycle': 's3:PutBucketLifecycleConfiguration',
  's3:PutBucketNotification': 's3:PutBucketNotificationConfiguration',
  's3:PutBucketObjectLockConfiguration': 's3:PutObjectLockConfiguration',
  's3:PutBucketPublicAccessBlock': 's3:PutPublicAccessBlock',
}

/** Calls that shared/sources/cloudtrail/resource-parameters.ts reads, and no detection names. */
export const callsOfReaders = [
  'cloudtrail:CreateEventDataStore',
  'config:PutConfigRule',
  'ecs:CreateService',
  'events:CreateEventBus',
  'scheduler:CreateScheduleGroup',
  'secretsmanager:CreateSecret',
] as const

/** Lambda's events bear the date of the API, and some a version after it: `UpdateFunctionCode20150331v2`. */
export function undated(call: string): string {
  return call.replace(/^(lambda:\w+?)\d{8}(v\d)?$/, '$1')
}

/** CloudTrail writes the first letter of an API's names small; these services keep it, or do now one and now the other. */
const spelling: Readonly<Record<string, 'kept' | 'either'>> = {
  account: 'either',
  detective: 'kept',
  s3: 'either',
  securityhub: 'kept',
  ses: 'either',
  sqs: 'either',
}

/** What CloudTrail adds to the names of the API: S3's bucket and host, and the namespace of a body in XML. */
const added: Readonly<Record<string, RegExp>> = {
  s3: /^(?:bucketName|Host)$|(?:^|\.)xmlns$/,
}

export function isAdded(service: string, path: string): boolean {
  return added[service]?.test(path) === true
}

/**
 * The names in a call's parameters that CloudTrail would not write there, as paths: `tags.kee`.
 * @param members what AWS's model says that the call takes
 */
export function unknownNames(call: string, members: Members, parameters: Json): readonly string[] {
  const [service = '', name = ''] = undated(call).split(':')
  const unwrapped = withoutWrapper(service, name, parameters)
  const style = unwrapped === parameters ? (spelling[service] ?? 'lower') : wrappedStyle(service)
  const walk = (within: Members, value: Json, path: string): readonly string[] =>
    listAt(value).flatMap((item) =>
      isJsonObject(item)
        ? Object.entries(item).flatMap(([key, inner = null]) => {
            const here = path === '' ? key : `${path}.${key}`
            if (isAdded(service, here)) return []
            const shape = shapeOf(within, key, style)
            return shape === undefined ? [here] : inShape(shape, inner, here)
          })
        : [],
    )
  const inShape = (shape: Shape, value: Json, path: string): readonly string[] => {
    if (shape.kind === 'value' || shape.kind === 'anything') return []
    if (shape.kind === 'object') return walk(shape.members, value, path)
    if (shape.kind === 'map') {
      const values = isJsonObject(value) ? Object.values(value) : []
      return values.flatMap((inner = null) => walk(shape.members, inner, path))
    }
    return itemsOf(service, value).flatMap((item) => walk(shape.members, item, path))
  }
  return walk(members, unwrapped, '')
}

function shapeOf(members: Members, key: string, style: 'lower' | 'kept' | 'either'): Shape | undefined {
  if (style !== 'lower' && members.has(key)) return members.get(key)
  if (style === 'kept') return undefined
  return [...members].find(([name]) => `${name.charAt(0).toLowerCase()}${name.slice(1)}` === key)?.[1]
}

/**
 * Newer calls of EC2, and those on access points, are recorded as `{CreateFlowLogsRequest: {...}}` with the names of the
 * API; API Gateway's as `{restApiId, putMethodInput: {...}}`.
 */
function withoutWrapper(service: string, name: string, parameters: Json): Json {
  if (!isJsonObject(parameters)) return parameters
  const input = `${name.charAt(0).toLowerCase()}${name.slice(1)}Input`
  const wrapper = service === 'apigateway' ? input : `${name}Request`
  const { [wrapper]: inner, ...rest } = parameters
  // A request without parameters is recorded as an empty text.
  if (inner === '') return rest
  return isJsonObject(inner) ? { ...rest, ...inner } : parameters
}

function wrappedStyle(service: string): 'lower' | 'kept' {
  return service === 'apigateway' ? 'lower' : 'kept'
}

/** EC2 writes a list as `{items: [...]}`, as `{tag: 1, content: ...}`, or as several of these. */
function itemsOf(service: string, value: Json): readonly Json[] {
  if (service !== 'ec2') return listAt(value)
  return listAt(value).flatMap((item) => {
    if (!isJsonObject(item)) return [item]
    if (isJsonObject(item) && 'items' in item) return listAt(item, 'items')
    const { tag: _, content, ...rest } = item
    return content === undefined ? [rest] : listAt(content)
  })
}
