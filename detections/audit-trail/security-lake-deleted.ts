import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'audit-trail/security-lake-deleted',
  calls: ['securitylake:DeleteDataLake', 'securitylake:DeleteAwsLogSource', 'securitylake:DeleteCustomLogSource'],
  severity: (e) => (e.action.name === 'DeleteDataLake' ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} ${lossOf(e)}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${lossOf(e)}`,
  why: 'Logs are no longer collected there, and whoever searches them for attacks finds nothing new.',
  respond: (e) => [
    'See whether the bucket with the logs so far is still there, and keep it from deletion.',
    `Ask ${e.actor.name} why, and who works with the logs.`,
    'If it is not expected, switch Security Lake, or its source, on again.',
  ],
  falsePositives: ['The logs are collected elsewhere from now on.'],
  mitre: ['T1685.002'],
  references: [
    'https://docs.aws.amazon.com/security-lake/latest/APIReference/API_DeleteDataLake.html',
    'https://docs.aws.amazon.com/security-lake/latest/APIReference/API_DeleteAwsLogSource.html',
  ],
})

function lossOf({ action, request }: ApiCall): string {
  if (action.name === 'DeleteDataLake') {
    const regions = listAt(request, 'regions').join(', ')
    return `deleted Security Lake${regions === '' ? '' : ` in ${regions}`}`
  }
  const sources = listAt(request, 'sources').map((source) => textAt(source, 'sourceName') ?? 'unknown')
  const names = sources.length > 0 ? sources : listAt(request, 'sourceName')
  return `took ${names.length === 0 ? 'a source' : names.join(', ')} out of Security Lake`
}
