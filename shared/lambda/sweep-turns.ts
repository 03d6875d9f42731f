import type { SweepResult } from '../telling/sweep.ts'

export interface Turns {
  readonly sweep: () => Promise<SweepResult>
  /** The next time at which something is due that must not be late, up to the given one. */
  readonly nextPrompt: (before: Date) => Promise<Date | undefined>
  readonly now: () => Date
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** What another sweeper is at takes seconds, and it may have looked before the one that is woken had something to do. */
const patience = 2_000
const mostTries = 5

/** A function of Tocsin has something for the sweeper now. */
export async function sweepWoken({ sweep, sleep }: Turns): Promise<SweepResult> {
  let result = await sweep()
  for (let tries = 1; result.isBusy && tries < mostTries; tries++) {
    await sleep(patience)
    result = await sweep()
  }
  // Nothing is wrong where it is: the sweeper that comes each minute does the rest.
  return { ...result, isBusy: false }
}

/** Comes each minute, and stays for what is due before the next comes. */
export async function sweepOnSchedule({ sweep, nextPrompt, now, sleep }: Turns, until: Date): Promise<SweepResult> {
  let result = await sweep()
  for (let at = await nextPrompt(until); at !== undefined; at = await nextPrompt(until)) {
    await sleep(Math.max(0, at.getTime() - now().getTime()))
    result = sumOf(result, await sweep())
  }
  return result
}

function sumOf(one: SweepResult, other: SweepResult): SweepResult {
  return {
    isBusy: one.isBusy || other.isBusy,
    sent: one.sent + other.sent,
    postponed: one.postponed + other.postponed,
    failed: [...one.failed, ...other.failed],
  }
}
