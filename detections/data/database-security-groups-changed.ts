import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/database-security-groups-changed',
  calls: [
    'rds:ModifyDBInstance',
    'rds:ModifyDBCluster',
    'redshift:ModifyCluster',
    'elasticache:ModifyReplicationGroup',
    'memorydb:UpdateCluster',
    'elasticfilesystem:ModifyMountTargetSecurityGroups',
  ],
  where: (e) => groupsOf(e).length > 0,
  severity: 'low',
  title: (e) => {
    const [first = 'other groups', ...others] = groupsOf(e)
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    return `${e.actor.name} put ${resourceInWords(e)} into security group ${first}${more}`
  },
  why: 'The groups decide who can reach the data: with another group others may.',
  respond: (e) => [
    {
      do: 'See whom the groups let in:',
      run: [...aws`ec2 describe-security-groups --region ${e.region} --group-ids`, ...groupsOf(e)],
    },
    `Ask ${e.actor.name} who is to connect, and put the old groups back if nobody knows.`,
  ],
  falsePositives: ['The network is built anew, and the groups with it.'],
  mitre: ['T1686.001', 'T1578.005'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
    'https://docs.aws.amazon.com/efs/latest/ug/API_ModifyMountTargetSecurityGroups.html',
  ],
})

function groupsOf({ request }: ApiCall): readonly string[] {
  const groups = [
    ...listAt(request, 'vpcSecurityGroupIds'),
    ...listAt(request, 'securityGroupIds'),
    ...listAt(request, 'securityGroups'),
  ]
  return groups.filter((group) => typeof group === 'string')
}

function resourceInWords(e: ApiCall): string {
  const mountTarget = textAt(e.request, 'mountTargetId')
  return mountTarget === undefined ? databaseInWords(e) : `mount target ${mountTarget}`
}
