import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { databaseInWords } from '../requests/databases.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/database-log-downloaded',
  calls: ['rds:DownloadDBLogFilePortion', 'rds:DownloadCompleteDBLogFile'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${databaseInWords(e)}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${lastingName(e.actor)} ${databaseInWords(e)}`,
  readOnlyCalls: true,
  severity: 'low',
  title: (e) => `${e.actor.name} downloaded a log of ${databaseInWords(e)} for the first time`,
  why: 'Audit and query logs of a database can hold what was written to it, and the passwords in its statements.',
  respond: (e) => [`Ask ${e.actor.name} what they looked for.`, ...otherCalls(e)],
  falsePositives: ['Somebody looks for the cause of an error.', 'A log collector is set up.'],
  mitre: ['T1530', 'T1552.001'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DownloadDBLogFilePortion.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/DownloadCompleteDBLogFile.html',
  ],
})
