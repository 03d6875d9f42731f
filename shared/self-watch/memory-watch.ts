import { renderBulletin } from '../channels/bulletin.ts'
import { cut } from '../channels/clean-text.ts'
import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import type { Notification } from '../core/notification.ts'
import type { Forged } from '../gate/checked-store.ts'
import { summaryId } from '../telling/summaries.ts'

/** What a message about it names as its detection: filter policies and the second topic go by it. */
const forgedDetection = 'audit-trail/own-memory-forged'

/** Tells of items that somebody else wrote into the state table. It remembers nothing there. */
export interface MemoryWatch {
  forged(found: Forged): void
  /** Sends one message about all that was found and not told yet. What SNS refuses is told by the next invocation. */
  tell(where: Where, publish: (notification: Notification) => Promise<void>): Promise<void>
}

interface Where {
  readonly account: string
  readonly region: string
}

interface WatchDeps {
  readonly now: () => Date
  /** Told of each at once: the log and the metric must not wait for SNS. */
  readonly noticed: (found: Forged) => void
}

/** So many messages of one process at once, and then one after so many minutes: what comes meanwhile is in the next. */
const atOnce = 3
const minutesPerMessage = 10

/** Items that a message names; it counts the others. */
const mostNamed = 10

/** Items that a process keeps until it can tell them; it counts the others. */
const mostKept = 1_000

export function createMemoryWatch({ now, noticed }: WatchDeps): MemoryWatch {
  let kept = new Map<string, Forged>()
  let count = 0
  let fullAt = 0
  const takeMessage = (): boolean => {
    const cost = minutesPerMessage * 60_000
    const next = Math.max(fullAt, now().getTime()) + cost
    if (next - now().getTime() > atOnce * cost) return false
    fullAt = next
    return true
  }
  return {
    forged(found) {
      noticed(found)
      count++
      const { pk, sk } = found.item
      if (kept.size < mostKept) kept.set(JSON.stringify([pk, sk]), found)
    },
    async tell(where, publish) {
      if (count === 0 || !takeMessage()) return
      const [told, total] = [kept, count]
      kept = new Map()
      count = 0
      try {
        await publish(renderBulletin(memoryBulletin([...told.values()], total, now(), where)))
      } catch (error) {
        kept = new Map([...told, ...kept])
        count += total
        throw error
      }
    },
  }
}

function memoryBulletin(found: readonly Forged[], total: number, now: Date, where: Where): Bulletin {
  const named = found.slice(0, mostNamed)
  const nameOf = ({ item: { pk, sk } }: Forged): string => cut(`${pk} / ${sk}`, 120)
  return {
    id: summaryId(`memory ${now.toISOString()} ${named.map(nameOf).join(' ')}`),
    kind: 'own-memory',
    severity: 'critical',
    about: where.account,
    headline: "Somebody wrote into Tocsin's memory",
    paragraphs: [
      [
        `Tocsin found ${total === 1 ? 'an item' : `${total} items`} in its state table in ${where.region} that none of its functions can have written. It deleted ${total === 1 ? 'it' : 'them'} and decided nothing by ${total === 1 ? 'it' : 'them'}. Whoever can write there can keep alerts quiet.`,
      ],
      [
        'What was found, and what it would have done:',
        ...named.map((one) => `  ${nameOf(one)}: it would have ${one.harm}.`),
        ...(total > named.length
          ? [`  and ${amount(total - named.length, 'other')}; the log of the function has them`]
          : []),
      ],
      [
        'What to do:',
        '  1. Find who wrote: data events of the table in CloudTrail say it, where a trail has them. Else see who may write: IAM policies that allow dynamodb:PutItem, UpdateItem or BatchWriteItem on it.',
        '  2. Take their credentials away, and look at what else they did in the last hours. What they wrote just as Tocsin writes cannot be found out: alerts of that time may have been kept quiet.',
        '  3. See whether the policy of the table still denies such writes (aws dynamodb get-resource-policy): if somebody changed it, an ordinary deployment does not put it back.',
      ],
      [
        'Harmless if: a deployment has just lowered the flood limit or shortened a window while it was in use, or switched off a detection while an alert of it waited.',
      ],
    ],
    attributes: { detection: forgedDetection, account: where.account, region: where.region },
    data: {
      count: total,
      items: named.map(({ kind, harm, item: { pk, sk } }) => ({ kind, pk: cut(pk, 200), sk: cut(sk, 200), harm })),
    },
  }
}
