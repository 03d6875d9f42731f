import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, isWord, listAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { eksClusterOf } from '../requests/resource-names.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/kubernetes-audit-log-off',
  calls: ['eks:UpdateClusterConfig'],
  where: (e) => auditLogsOff(e).length > 0,
  severity: 'high',
  title: (e) => {
    const off = auditLogsOff(e)
    const logs = `${off.join(' and ')} log${off.length === 1 ? '' : 's'}`
    return `${e.actor.name} switched off the ${logs} of ${named('EKS cluster', eksClusterOf(e))}`
  },
  why: 'What happens inside the cluster is no longer recorded, and CloudTrail does not see it either.',
  respond: (e) => [
    ...ifKnown(eksClusterOf(e), (cluster) => ({
      do: 'Switch it on again:',
      run: aws`eks update-cluster-config --name ${cluster} --logging ${switchOn} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['The logs of a test cluster cost too much.'],
  mitre: ['T1685.002'],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html'],
})

const switchOn = JSON.stringify({ clusterLogging: [{ types: ['audit', 'authenticator'], enabled: true }] })

/** Who did what, and who signed in: the other logs help with operation. */
function auditLogsOff({ request }: ApiCall): readonly string[] {
  const off = listAt(request, 'logging', 'clusterLogging').filter((setup) => flagAt(setup, 'enabled') === false)
  const types = off.flatMap((setup) => listAt(setup, 'types'))
  return ['audit', 'authenticator'].filter((type) => types.some((off) => isWord(off, type)))
}
