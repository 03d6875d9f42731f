import type { Alert } from '../core/alert.ts'
import type { Admission } from './admission.ts'
import type { Deliveries, Settled } from './deliveries.ts'
import { isDecision, type Stage, type Turn } from './stages/stage.ts'
import type { Tallied, Tally } from './tally.ts'

const fates: ReadonlyMap<string, string> = new Map<Settled, string>([
  ['published', 'was told'],
  ['counted', 'was counted'],
  ['folded', 'was told in one message with others'],
  ['muted', 'was muted'],
  ['allowed', 'was expected'],
  ['usual', 'was usual'],
  ['below', 'was one of too few to be told'],
  ['waiting', 'waits'],
])

/** How stages take an alert on, and put down what became of it. */
export interface Handling {
  /** Takes the alert on; or says why it may not be taken on. */
  claim: Stage
  /** Settles what was taken on, and counts it for the digest. */
  settle(alert: Alert, as: Settled, what: Tallied, reason: string): Promise<Admission>
  /** What nobody needs to take on: however often the event comes, the digest counts it once. */
  settleOnce(alert: Alert, as: Settled & Tallied, reason: string): Promise<Admission>
  /** As settled, where the sweeper counts it for the digest when it tells it. */
  leaveToSweeper(alert: Alert, reason: string): Promise<Admission>
  /** Takes the alert on, and then decides. */
  claimThen(turn: Turn, decide: () => Promise<Admission>): Promise<Admission>
  tallyOne(alert: Alert, what: Tallied): Promise<void>
}

export interface HandlingDeps {
  readonly deliveries: Deliveries
  readonly tally: Tally
}

export function createHandling({ deliveries, tally }: HandlingDeps): Handling {
  /** The digest names what no e-mail brings. */
  const tallyTitle = async ({ detection, severity, title }: Alert): Promise<void> => {
    if (severity === 'low' || severity === 'information') await tally.addTitle(detection.id, severity, title)
  }
  const tallyOne = async (alert: Alert, what: Tallied): Promise<void> => {
    await tally.add(what, alert.detection.id, alert.severity)
    if (what === 'published' || what === 'folded') await tallyTitle(alert)
  }
  const claim = async (turn: Turn) => {
    if (turn.isClaimed) return turn
    const { id } = turn.alert
    const from = turn.until === undefined ? undefined : 'waiting'
    const found = await deliveries.claim(id, from)
    switch (found.kind) {
      case 'settled':
        return settledBefore(found.as)
      case 'unanswered':
        return retry('it was sent twice, and SNS did not say whether it took it')
      case 'leased':
        return { ...retry('it is being sent at this moment'), isSoonKnown: true } as const
      case 'claimed':
        return { ...turn, isClaimed: true }
      default:
        return found satisfies never
    }
  }
  return {
    claim,
    tallyOne,
    async settle(alert, as, what, reason) {
      await deliveries.settle(alert.id, as)
      await tallyOne(alert, what)
      return { kind: 'hold', reason }
    },
    async settleOnce(alert, as, reason) {
      if (await deliveries.settleNew(alert.id, as)) await tallyOne(alert, as)
      return { kind: 'hold', reason }
    },
    async leaveToSweeper(alert, reason) {
      await deliveries.settle(alert.id, 'counted')
      await tallyTitle(alert)
      return { kind: 'hold', reason }
    },
    async claimThen(turn, decide) {
      const claimed = await claim(turn)
      return isDecision(claimed) ? claimed : await decide()
    },
  }
}

export function settledBefore(as: string): Admission {
  return { kind: 'hold', reason: `the same event came before, and its alert ${fates.get(as) ?? 'was settled'}` }
}

function retry(reason: string): Admission {
  return { kind: 'retry', reason }
}
