import { severities } from '../core/severity.ts'
import type { Untold } from '../gate/incident-items.ts'
import type { UntoldOf } from './incident-updates.ts'
import { gravestFirst } from './untold-lines.ts'

/** Kinds that one message keeps apart; the rest is counted. */
const mostKinds = 60

/** What came to several incidents of one source, as if it had come to one. */
export function together(all: readonly [UntoldOf, ...UntoldOf[]]) {
  const [first, ...others] = all
  const { account, region, incident, untold, isOver } = first
  const source = incident?.source
  if (others.length === 0) return { account, region, incident, untold, isOver, source }
  return {
    account,
    region,
    incident: undefined,
    untold: sumOf(all.map((one) => one.untold)),
    isOver: all.every((one) => one.isOver),
    source,
  }
}

function sumOf(all: readonly [Untold, ...Untold[]] | readonly Untold[]): Untold {
  const kinds = gravestFirst({ kinds: all.flatMap((one) => one.kinds) })
  const others: Untold['others'] = {}
  const add = (severity: (typeof severities)[number], count: number) => {
    if (count > 0) others[severity] = (others[severity] ?? 0) + count
  }
  for (const one of all) for (const severity of severities) add(severity, one.others[severity] ?? 0)
  for (const { severity, count } of kinds.slice(mostKinds)) add(severity, count)
  return { ticks: [], updates: 0, updatedAt: 0, waitsSince: 0, kinds: kinds.slice(0, mostKinds), others }
}
