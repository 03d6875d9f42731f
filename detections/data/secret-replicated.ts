import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { secretOf } from '../requests/resource-names.ts'
import { someOf } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/secret-replicated',
  calls: ['secretsmanager:ReplicateSecretToRegions'],
  severity: 'low',
  title: (e) =>
    `${e.actor.name} copied secret ${secretOf(e)} to ${regionsOf(e).length === 0 ? 'another region' : someOf(regionsOf(e))}`,
  why: 'The copy can be read in a region where fewer people look.',
  respond: (e) => {
    const [region] = regionsOf(e)
    return [
      ...ifKnown(region, (region) => ({
        do: 'If nobody needs the copy, delete it:',
        run: aws`secretsmanager remove-regions-from-replication --secret-id ${secretOf(e)} --remove-replica-regions ${region} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} what works in that region.`,
    ]
  },
  falsePositives: ['A system runs in a second region for emergencies.'],
  mitre: ['T1555.006', 'T1537'],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ReplicateSecretToRegions.html'],
})

function regionsOf({ request }: ApiCall): readonly string[] {
  return listAt(request, 'addReplicaRegions')
    .map((replica) => textAt(replica, 'region'))
    .filter((region) => region !== undefined)
}
