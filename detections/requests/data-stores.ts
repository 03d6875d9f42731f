import type { ApiCall } from '../../shared/core/event.ts'
import { flagOf, isJsonList, isJsonObject, type Json, opened } from '../../shared/core/json.ts'
import { nameIn } from './arns.ts'
import deletedStores from './deleted-stores.json' with { type: 'json' }
import { callsOf, textsAlong } from './parameter-paths.ts'
import { requestOf } from './parameters.ts'
import { serviceInWords } from './service-names.ts'
import { someOf } from './words.ts'

/**
 * The calls that delete what holds data of its own (`deleted-stores.json`, which `npm run models` makes of all that AWS's
 * models call so). Databases of RDS, tables of DynamoDB, buckets and the like have detections of their own.
 */
export const storeDeletingCalls = callsOf(deletedStores)

/** "user pool us-east-1_abc of Cognito", "table shop/orders of Keyspaces" */
export function storeInWords(e: ApiCall): string {
  const noun = nounOf(e)
  if (e.action.name === 'DeleteAccountSubscription') return `the ${noun}`
  const names = storesIn(e)
  return `${noun}${names.length > 1 ? 's' : ''} ${names.length === 0 ? 'of unknown name' : someOf(names)} of ${serviceInWords(e)}`
}

/** Each store that a call names; only desktops come as a list. */
export function storesIn(e: ApiCall): readonly string[] {
  const names = textsAlong(e, deletedStores).map((text) => nameIn(text))
  return e.action.service === 'workspaces' || names.length === 0 ? names : [names.join('/')]
}

const nouns: ReadonlyMap<string, string> = new Map([
  ['DeleteAccountSubscription', "account's subscription to QuickSight, with all that is in it"],
  ['DeleteDbInstance', 'database'],
  ['DeleteDbCluster', 'database cluster'],
  ['DeleteFHIRDatastore', 'data store'],
  ['DeleteDatastore', 'data store'],
  ['DeleteKxDatabase', 'database'],
  ['DeleteKxEnvironment', 'environment'],
  ['DeleteKxVolume', 'volume'],
  ['TerminateWorkspaces', 'desktop'],
])

function nounOf({ action }: ApiCall): string {
  const words = action.name.replace(/^(?:Delete|Terminate|Drop)/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
  return nouns.get(action.name) ?? words.toLowerCase()
}

/** What keeps a last copy, unless the call says otherwise, and what must be empty or lies elsewhere as well. */
const maySurvive =
  /^(?:cloudhsm|fsx|glue|lightsail:DeleteRelationalDatabase|neptune-graph|s3tables:DeleteTableBucket|s3vectors:DeleteVectorBucket|sagemaker|timestream:DeleteDatabase)/

/** Whether there may be a copy of what was deleted. */
export function mayBeRestored(e: ApiCall): boolean {
  return maySurvive.test(`${e.action.service}:${e.action.name}`) && !skipsCopy(requestOf(e), 3)
}

function skipsCopy(value: Json | undefined, depth: number): boolean {
  const within = typeof value === 'string' ? opened(value) : value
  if (isJsonList(within)) return within.some((one) => skipsCopy(one, depth))
  if (!isJsonObject(within) || depth === 0) return false
  return Object.entries(within).some(
    ([key, field]) =>
      (/^skip(?:final)?(?:snapshot|backup)$/i.test(key) && flagOf(field) === true) || skipsCopy(field, depth - 1),
  )
}
