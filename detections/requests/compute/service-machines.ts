import type { ApiCall } from '../../../shared/core/event.ts'
import type { Json } from '../../../shared/core/json.ts'
import { isCostly } from './instance-launch.ts'

export interface Machines {
  /** As `ml.p4d.24xlarge`. */
  readonly type: string
  readonly count: number
}

/**
 * The first costly machines that a service is asked for. `instanceType` stands beside `instanceCount` or `initialInstanceCount`,
 * at any depth; Batch lists `instanceTypes`, families as `p4d` among them.
 */
export function costlyMachinesIn({ request }: ApiCall): Machines | undefined {
  return machinesIn(request, 8).find(({ type }) => isCostly(type.replace(/^ml\./, '')))
}

function machinesIn(value: Json | undefined, depth: number): readonly Machines[] {
  if (typeof value !== 'object' || value === null || depth === 0) return []
  const entries = Object.entries(value)
  const count = entries.find(
    ([key, field]) => /^(?:initial)?instanceCount$/i.test(key) && typeof field === 'number',
  )?.[1]
  return entries.flatMap(([key, field]) => {
    if (/(?:^|EC2)instanceType$/i.test(key) && typeof field === 'string') {
      return [{ type: field, count: typeof count === 'number' ? count : 1 }]
    }
    if (/^instanceTypes$/i.test(key) && Array.isArray(field)) {
      return field.filter((each) => typeof each === 'string').map((type) => ({ type, count: 1 }))
    }
    return machinesIn(field, depth - 1)
  })
}
