import { type JsonObject, listAt, objectAt, textAt } from '../core/json.ts'
import type { Resource } from '../core/resource.ts'

/** The clouds besides AWS, as Inspector's `provider` names them. */
const clouds: ReadonlyMap<string, string> = new Map([
  ['AZURE', 'Azure'],
  ['GCP', 'Google Cloud'],
])

/**
 * A resource outside of AWS. Its ID is a path of 100 to 200 characters, `details` has a name by `vm`, `image` or
 * `serverlessFunction`: "Azure virtual machine web", "Azure container image web:v7".
 * @see https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html#event-finding
 */
export function resourceInOtherCloud(
  provider: string | undefined,
  id: string,
  details: JsonObject,
): Resource | undefined {
  const cloud = clouds.get(provider ?? '') ?? (isAzureId(id) ? 'Azure' : undefined)
  if (cloud === undefined) return undefined
  const { kind, name } = namedIn(details) ?? namedInPath(id)
  return { type: `${cloud} ${kind}`, name, arn: undefined }
}

interface Named {
  readonly kind: string
  readonly name: string
}

function namedIn(details: JsonObject): Named | undefined {
  const machine = textAt(details, 'vm', 'vmName')
  if (machine !== undefined) return { kind: 'virtual machine', name: machine }
  const code = textAt(details, 'serverlessFunction', 'serverlessFunctionName')
  if (code !== undefined) return { kind: 'function', name: code }
  const image = imageName(objectAt(details, 'image'))
  return image === undefined ? undefined : { kind: 'container image', name: image }
}

/** "web:v7" of what Inspector says of a container image, in any cloud. */
export function imageName(image: JsonObject): string | undefined {
  const repository = textAt(image, 'repositoryName')
  const [tag] = listAt(image, 'imageTags')
  return repository === undefined ? undefined : `${repository}${typeof tag === 'string' ? `:${tag}` : ''}`
}

function isAzureId(id: string): boolean {
  return /^\/subscriptions\//i.test(id)
}

/**
 * Types and names take turns after the last `providers/`: `microsoft.compute/virtualmachines/web`.
 * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/resource-name-rules
 */
function namedInPath(id: string): Named {
  const parts = (id.split(/\/providers\/[^/]+\//i).at(-1) ?? id).split('/').filter((part) => part !== '')
  const [last = id, kind = ''] = parts.toReversed()
  if (kind.toLowerCase() === 'images' && /^sha256:/.test(last)) {
    const repository = parts.at(-3)
    return { kind: 'container image', name: `${repository === undefined ? '' : `${repository}@`}${last.slice(0, 19)}` }
  }
  return { kind: kind.toLowerCase() === 'virtualmachines' ? 'virtual machine' : 'resource', name: last }
}
