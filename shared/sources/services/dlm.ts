import { capitalized } from '../../core/capitalized.ts'
import { text } from '../read-leniently.ts'
import { resourceName } from '../resource-name.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const policy = { state: text, cause: text, policy_id: text }

export type SnapshotPolicy = Detail<typeof policy>

/**
 * A policy of Data Lifecycle Manager went into its error state; the event of its way out is not documented.
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/monitor-cloudwatch-events.html
 */
export const snapshotPolicy = defineService({
  source: 'aws.dlm',
  detailTypes: ['DLM Policy State Change'],
  detail: policy,
  resources: ({ policy_id: arn }) => namedResource('AWS::DLM::LifecyclePolicy', arn && resourceName('', arn), arn),
  what: (e) => `${snapshotPolicyInWords(e)} is in state ${e.state?.toLowerCase() ?? 'unknown'}`,
  because: ({ cause }) => cause,
})

/** "Snapshot policy policy-0123" */
export function snapshotPolicyInWords({ policy_id: arn }: SnapshotPolicy): string {
  return capitalized(thingInWords('snapshot policy', arn && resourceName('', arn)))
}
