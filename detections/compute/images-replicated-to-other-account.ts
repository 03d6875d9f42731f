import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountsInWords } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/images-replicated-to-other-account',
  calls: ['ecr:PutReplicationConfiguration'],
  where: (e) => receiversIn(e).length > 0,
  severity: 'high',
  title: (e, _, news) => `${e.actor.name} had container images copied to ${accountsInWords(news)}`,
  why: 'Every image that is pushed from now on goes there too, with the code and the secrets in it.',
  respond: (e) => [
    {
      do: 'If nobody knows the account, stop all copying, also that to other regions of your own, and set up again what you need:',
      run: aws`ecr put-replication-configuration --replication-configuration ${'{"rules":[]}'} --region ${e.region}`,
    },
    `Ask ${e.actor.name} whose account it is.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Another account of the same company runs the images.'],
  firstSeen: (e) => ({ of: e.account.id, each: receiversIn(e) }),
  mitre: ['T1537'],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html'],
})

function receiversIn({ request, account }: ApiCall): readonly string[] {
  const accounts = listAt(request, 'replicationConfiguration', 'rules')
    .flatMap((rule) => listAt(rule, 'destinations'))
    .map((destination) => textAt(destination, 'registryId'))
  return [...new Set(accounts.filter((id) => id !== undefined && id !== account.id))].map(String).sort()
}
