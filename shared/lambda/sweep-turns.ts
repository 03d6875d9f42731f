import type { SweepResult } from '../telling/sweep.ts'

export interface Turns {
  readonly sweep: () => Promise<SweepResult>
  /** Ends the waits that are over, and does nothing else. */
  readonly sweepWaits: () => Promise<SweepResult>
  /** The next time at which something is due that must not be late, up to the given one. */
  readonly nextPrompt: (before: Date) => Promise<Date | undefined>
  readonly now: () => Date
  readonly sleep: (milliseconds: number) => Promise<void>
}

/**
 * Comes when a function has found what an alert waits for. Where another sweeper is at work it leaves: that one looks once
 * more before it goes.
 */
export async function sweepWoken({ sweepWaits }: Turns): Promise<SweepResult> {
  const first = await sweepWaits()
  const isAtWork = !first.isBusy && first.sent > 0 && first.failed.length === 0
  return { ...(isAtWork ? sumOf(first, await sweepWaits()) : first), isBusy: false }
}

/** Comes each minute, looks once more for who was woken meanwhile, and stays for what is due before the next comes. */
export async function sweepOnSchedule(
  { sweep, sweepWaits, nextPrompt, now, sleep }: Turns,
  until: Date,
): Promise<SweepResult> {
  let result = await sweep()
  if (result.isBusy) return result
  result = sumOf(result, await sweepWaits())
  // What fails now would fail again, and the next sweep tries it.
  while (result.failed.length === 0) {
    const at = await nextPrompt(until)
    if (at === undefined) break
    await sleep(Math.max(0, at.getTime() - now().getTime()))
    result = sumOf(result, await sweepWaits())
  }
  return result
}

/** That somebody else ends a wait at the same moment is nothing wrong. */
function sumOf(one: SweepResult, other: SweepResult): SweepResult {
  return {
    isBusy: one.isBusy,
    sent: one.sent + other.sent,
    postponed: one.postponed + other.postponed,
    failed: [...one.failed, ...other.failed],
  }
}
