import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'data/replication-instance-public',
  calls: ['dms:CreateReplicationInstance'],
  where: isPublic,
  severity: 'medium',
  title: (e) => `${e.actor.name} created replication instance ${instanceOf(e)} with a public address`,
  why: 'It can carry whole databases to any place on the internet, and may be reached from there.',
  respond: (e) => [
    {
      do: 'See from where and to where data is copied:',
      run: aws`dms describe-endpoints --region ${e.region}`,
    },
    {
      do: 'See which copying runs, and stop it if nobody knows of it:',
      run: aws`dms describe-replication-tasks --region ${e.region}`,
    },
    `Ask ${e.actor.name} whether it needs a public address: it cannot be taken away later, only with the instance.`,
  ],
  falsePositives: ['A database moves to AWS over the internet. The address is public where nobody says otherwise.'],
  mitre: ['T1537', 'T1048'],
  references: ['https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html'],
})

/** The default is a public address; the answer says what it came to. */
function isPublic({ request, response }: ApiCall): boolean {
  return (
    flagAt(request, 'publiclyAccessible') === true ||
    flagAt(response, 'replicationInstance', 'publiclyAccessible') === true
  )
}

function instanceOf({ request }: ApiCall): string {
  return textAt(request, 'replicationInstanceIdentifier') ?? 'of unknown name'
}
