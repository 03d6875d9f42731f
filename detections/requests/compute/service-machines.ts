import type { ApiCall } from '../../../shared/core/event.ts'
import { type Json, listAt, opened } from '../../../shared/core/json.ts'
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

/** An object may be written as a text, and a number as well. */
function machinesIn(value: Json | undefined, depth: number): readonly Machines[] {
  const within = typeof value === 'string' ? opened(value) : value
  if (typeof within !== 'object' || within === null || depth === 0) return []
  const entries = Object.entries(within)
  const [, asked] = entries.find(([key]) => /^(?:initial)?instanceCount$/i.test(key)) ?? []
  const count = Number(typeof asked === 'string' || typeof asked === 'number' ? asked : 1) || 1
  return entries.flatMap(([key, field]) => {
    if (/(?:^|EC2)instanceType$/i.test(key) && typeof field === 'string') return [{ type: field, count }]
    if (!/^instanceTypes$/i.test(key)) return machinesIn(field, depth - 1)
    return listAt(field).flatMap((type) => (typeof type === 'string' ? [{ type, count: 1 }] : []))
  })
}
