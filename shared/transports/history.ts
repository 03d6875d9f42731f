import { isJsonObject } from '../core/json.ts'

/**
 * Where a payload is no event as AWS hands one to a function, but what people have of the past, says which command reads
 * it: records of CloudTrail, their lists, and what the console and the AWS CLI give.
 */
export function historyHint(payload: unknown): string {
  const keys = ['Records', 'Events', 'events', 'eventSource', 'CloudTrailEvent']
  const isHistory = isJsonObject(payload) ? keys.some((key) => key in payload) : Array.isArray(payload)
  return isHistory ? '; "npm run scan" reads records, lists and log files of CloudTrail' : ''
}
