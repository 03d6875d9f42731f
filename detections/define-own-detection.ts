import { lastingArn } from '../shared/core/actor.ts'
import type { Detection, Step } from '../shared/core/detection.ts'
import type { ApiCall } from '../shared/core/event.ts'
import { type CallDetectionSpec, defineCallDetection } from './define-call-detection.ts'
import { type BlindingCalls, type Harm, harmOf } from './requests/audit-trail/blinding-calls.ts'
import { ownResources } from './requests/audit-trail/own-resource.ts'
import { named } from './requests/words.ts'
import { stopActor } from './steps.ts'

interface OwnDetectionSpec extends Pick<CallDetectionSpec, 'why' | 'falsePositives' | 'mitre' | 'references'> {
  readonly id: `audit-trail/own-${string}`
  readonly tells: BlindingCalls
  /** The part in words, where it is not "Tocsin's own role main". */
  readonly part?: (noun: string, names: readonly string[]) => string
  /** Comes before the steps that are the same for all parts. */
  readonly respond?: (e: ApiCall, names: readonly string[]) => readonly Step[]
  /** A deployment is told as this detection's, if only as information. */
  readonly tellsDeployments?: true
}

/**
 * A detection of the calls that blind or weaken one kind of part of Tocsin, from the table of such calls. Whoever makes
 * them and whatever tool they name, the severity is that of the table. What those do who deploy Tocsin is told as low, and
 * not at all where CloudFormation does it in a deployment of theirs.
 */
export function defineOwnDetection(spec: OwnDetectionSpec): Detection {
  const { tells, part = own, respond, tellsDeployments, ...stated } = spec
  const { noun, calls } = tells
  const [first, ...others] = calls
  const severities = calls.map(({ harm }) => (typeof harm === 'function' ? 'critical' : harm.severity))
  return defineCallDetection({
    ...stated,
    calls: [first.call, ...others.map(({ call }) => call)],
    where: (e) => {
      if (ownResources(e).length === 0) return false
      const harm = harmOf(e)
      return harm !== undefined && (tellsDeployments === true || !isOfDeployment(e, harm))
    },
    severity: (e) => {
      const harm = harmOf(e)
      if (e.byDeployer) return tellsDeployments && harm?.routine ? 'information' : 'low'
      return harm?.severity ?? 'high'
    },
    gravest: severities.includes('critical') ? 'critical' : 'high',
    title: (e) => {
      const harm = harmOf(e)
      return `${e.actor.name} ${harm?.did ?? 'changed'} ${part(noun, ownResources(e))}${harm?.after ?? ''}`
    },
    groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${harmOf(e)?.did} ${e.byDeployer}`,
    respond: (e) => [
      ...(respond?.(e, ownResources(e)) ?? []),
      ...setRight(e),
      `Ask ${e.actor.name} why.`,
      ...(e.byDeployer ? [] : [stopActor(e), ...nameDeployer(e)]),
      "Look in CloudTrail's event history for what was done meanwhile.",
    ],
  })
}

/** What CloudFormation does for those who deploy Tocsin: their update of the stack is told. */
function isOfDeployment({ actor, byDeployer, network }: ApiCall, { routine }: Harm): boolean {
  const callers = [actor.invokedBy, network.kind === 'aws-service' ? network.service : undefined]
  return byDeployer && routine === true && callers.includes('cloudformation.amazonaws.com')
}

function own(noun: string, names: readonly string[]): string {
  return `Tocsin's own ${named(noun, names)}`
}

/**
 * A deployment compares templates, and does not see what was changed past CloudFormation.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/drift-aware-change-sets.html
 */
function setRight({ action: { service, name } }: ApiCall): readonly Step[] {
  // What a queue held cannot be put back.
  if (name === 'PurgeQueue') return []
  if (service === 'cloudformation' || name.startsWith('UpdateFunctionCode')) {
    return ['Deploy Tocsin again from your repository, with npx serverless deploy --force.']
  }
  return [
    'Set it right by hand, or with a CloudFormation change set in deployment mode REVERT_DRIFT: a deployment leaves as it is what was changed outside CloudFormation.',
  ]
}

/** Without it each deployment is told as an attack. */
function nameDeployer(e: ApiCall): readonly Step[] {
  const arn = lastingArn(e.actor)
  if (arn === undefined || harmOf(e)?.routine !== true) return []
  return [
    `If they deploy Tocsin, add ${arn} to deployedBy in the configuration of Tocsin: a deployment is then no alert.`,
  ]
}
