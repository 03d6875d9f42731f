import type { ApiCall } from '../../../shared/core/event.ts'
import { listAt, textAt } from '../../../shared/core/json.ts'
import { nameIn } from '../arns.ts'

/** The buckets that the replication rules of a request copy to. */
export function replicaBuckets(e: ApiCall): readonly string[] {
  return inDestinations(e, 'Bucket').map((bucket) => nameIn(bucket))
}

/** The other accounts that are made owners of the copies. A rule need not name the account of its destination. */
export function replicaAccounts(e: ApiCall): readonly string[] {
  return inDestinations(e, 'Account').filter((owner) => owner !== e.account.id)
}

function inDestinations({ request }: ApiCall, field: string): readonly string[] {
  const rules = listAt(request, 'ReplicationConfiguration', 'Rule')
  const values = rules.map((rule) => textAt(rule, 'Destination', field)).filter((value) => value !== undefined)
  return [...new Set(values)]
}
