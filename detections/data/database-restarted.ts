import { defineCallDetection } from '../define-call-detection.ts'
import { byPeople } from '../requests/callers.ts'
import { databaseInWords } from '../requests/databases.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/database-restarted',
  calls: [
    'rds:RebootDBInstance',
    'rds:RebootDBCluster',
    'rds:FailoverDBCluster',
    'rds:FailoverGlobalCluster',
    'redshift:RebootCluster',
  ],
  record: byPeople,
  severity: 'information',
  title: (e) => {
    const did = e.action.name.startsWith('Failover') ? 'failed over' : 'restarted'
    return `${e.actor.name} ${did} ${databaseInWords(e)}`
  },
  why: 'Connections to the database break off; good to know for whoever looks for the cause.',
  respond: (e) => [`Ask ${e.actor.name} why, if it was not announced.`, ...otherCalls(e)],
  falsePositives: ['Maintenance, or a test of the failover.'],
  mitre: ['T1529'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RebootDBInstance.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverDBCluster.html',
  ],
})
