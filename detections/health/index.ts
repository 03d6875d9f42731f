import type { Detection } from '../../shared/core/detection.ts'
import abuseReported from './abuse-reported.ts'
import accountNotice from './account-notice.ts'
import awsIssue from './aws-issue.ts'
import awsIssueOver from './aws-issue-over.ts'
import changeOver from './change-over.ts'
import changeScheduled from './change-scheduled.ts'
import credentialsExposed from './credentials-exposed.ts'

export const health: readonly Detection[] = [
  abuseReported,
  accountNotice,
  awsIssue,
  awsIssueOver,
  changeOver,
  changeScheduled,
  credentialsExposed,
]
