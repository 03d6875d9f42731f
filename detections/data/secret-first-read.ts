import { lastingName } from '../../shared/core/actor.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { byPeople } from '../requests/callers.ts'
import { secretOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/secret-first-read',
  calls: ['secretsmanager:GetSecretValue'],
  record: byPeople,
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.region} ${secretOf(e)}`,
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${secretOf(e)}`,
  readOnlyCalls: true,
  severity: 'low',
  title: (e) => `${e.actor.name} read secret ${secretOf(e)} for the first time`,
  why: 'People seldom need to see what programs use; it may be curiosity, or somebody with stolen credentials.',
  respond: (e) => [
    `Ask ${e.actor.name} what it is for.`,
    {
      do: 'If nobody expects it, have the secret changed, where it has a rotation:',
      run: aws`secretsmanager rotate-secret --secret-id ${secretOf(e)} --region ${e.region}`,
    },
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody repairs a system that they have not worked with before.'],
  mitre: ['T1555.006'],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html'],
})
