import type { Step } from '../../../shared/core/detection.ts'
import type { ApiCall } from '../../../shared/core/event.ts'
import { type Json, listAt, numberAt, textAt } from '../../../shared/core/json.ts'
import { aws } from '../../../shared/core/shell-command.ts'
import { askedNumber } from '../parameters.ts'

/** What a launch asked for, and what came of it. */
export interface Launch {
  readonly count: number
  /** Whether fewer may have been launched: the call took less, and what came of it is not recorded. */
  readonly isAtMost: boolean
  /** As `t3.micro`; `undefined` where a launch template says it, and the launch failed. */
  readonly type: string | undefined
  /** Empty where the launch failed, where it is a fleet's, or where the answer was too long to be recorded. */
  readonly instanceIds: readonly string[]
}

/** Of RunInstances, RequestSpotInstances, RequestSpotFleet or CreateFleet. */
export function readLaunch(e: ApiCall): Launch {
  const { request, response } = e
  const launched = listAt(response, 'instancesSet', 'items')
  const most = numberAt(request, 'instancesSet', 'items', 0, 'maxCount')
  const asked =
    most ??
    askedNumber(e, 'instanceCount') ??
    askedNumber(e, 'spotFleetRequestConfig', 'targetCapacity') ??
    askedNumber(e, 'targetCapacitySpecification', 'totalTargetCapacity')
  return {
    count: launched.length || (asked ?? 1),
    isAtMost: launched.length === 0 && most !== numberAt(request, 'instancesSet', 'items', 0, 'minCount'),
    type:
      textAt(request, 'instanceType') ??
      textAt(request, 'launchSpecification', 'instanceType') ??
      textAt(launched[0], 'instanceType') ??
      costlyTypeIn(e),
    instanceIds: launched.map((instance) => textAt(instance, 'instanceId')).filter((id) => id !== undefined),
  }
}

/** The first costly type among those that a launch or a fleet may take: fleets name many, in lists of several forms. */
export function costlyTypeIn({ request }: ApiCall): string | undefined {
  return typesIn(request).find(isCostly)
}

function typesIn(value: Json | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? typesInText(key, inner) : typesIn(inner),
  )
}

/** An object may be written as a text. */
function typesInText(key: string, text: string): readonly string[] {
  if (key.toLowerCase() === 'instancetype') return [text]
  return [...text.matchAll(/"instancetype"\s*:\s*"([^"]+)"/gi)].flatMap(([, type]) => type ?? [])
}

type Words = Pick<Launch, 'count' | 'type'> & Partial<Pick<Launch, 'isAtMost'>>

/** "an EC2 instance of type t3.micro", "20 EC2 instances", "up to 20 EC2 instances". */
export function instancesInWords({ count, isAtMost = false, type }: Words): string {
  const some = `${isAtMost ? 'up to ' : ''}${count} EC2 instances`
  return `${count === 1 ? 'an EC2 instance' : some}${type === undefined ? '' : ` of type ${type}`}`
}

/** "launched 20 EC2 instances"; that a request for spot instances is met the call does not say. */
export function launchedInWords(e: ApiCall): string {
  const instances = instancesInWords(readLaunch(e))
  return e.action.name === 'RequestSpotInstances'
    ? `asked for ${instances} on the spot market`
    : `launched ${instances}`
}

/** Stopping keeps the volumes for whoever investigates. A long list of instances is left to the reader to fetch. */
export function stepsToStop({ instanceIds }: Launch, region: string): readonly Step[] {
  if (instanceIds.length > 0 && instanceIds.length <= 20) {
    return [
      {
        do: 'If nobody expects them, stop what was launched; the volumes stay as evidence:',
        run: [...aws`ec2 stop-instances --region ${region} --instance-ids`, ...instanceIds],
      },
    ]
  }
  return [
    {
      do: 'List what runs there, the newest last, and stop what nobody expects:',
      run: aws`ec2 describe-instances --filters Name=instance-state-name,Values=pending,running --query sort_by(Reservations[].Instances[],&LaunchTime)[].[LaunchTime,InstanceType,InstanceId] --output table --region ${region}`,
    },
  ]
}

/** Accelerators, bare metal and the largest sizes: hours of them cost what others cost in months. */
export function isCostly(type: string | undefined): boolean {
  if (type === undefined) return false
  const size = type.match(/\.(\d+)xlarge$/i)?.[1] ?? '0'
  return /^(?:p|g|gr|inf|trn|dl|vt|f)\d|\.metal|^u-/i.test(type) || Number(size) >= 16
}
