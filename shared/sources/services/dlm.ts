import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { type Detail, defineService, type ServiceEnvelope } from './service.ts'

const policy = { state: text, cause: text, policy_id: text }

type PolicyState = Detail<typeof policy>

/**
 * A lifecycle policy of Data Lifecycle Manager cannot do what it is for. `policy_id` is an ARN. That it works again is told by no event.
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/monitor-lifecycle-policies-cloudwatch.html
 */
export const dlmPolicy = defineService({
  source: 'aws.dlm',
  detailTypes: ['DLM Policy State Change'],
  detail: policy,
  resources: (detail, envelope) => namedResource('AWS::DLM::LifecyclePolicy', policyId(detail, envelope)),
  what: (detail, envelope) => `${policyInWords(policyId(detail, envelope))} is in state ${detail.state ?? 'unknown'}`,
  because: ({ cause }) => cause,
})

/** "Lifecycle policy policy-0123456789abcdef" */
export function policyInWords(id: string | undefined): string {
  return thingInWords('Lifecycle policy', id).replace('A Lifecycle', 'A lifecycle')
}

function policyId({ policy_id: stated }: PolicyState, { resources: [first] }: ServiceEnvelope): string | undefined {
  const arn = stated ?? first
  return arn === undefined ? undefined : resourceOfArn(arn).name.replace(/^.*\//, '')
}
