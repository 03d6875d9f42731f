import { renderBulletin } from '../channels/bulletin.ts'
import { cleanText, cut } from '../channels/clean-text.ts'
import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import type { Notification } from '../core/notification.ts'
import type { GateMemory } from '../gate/gate-memory.ts'
import { type Mute, muteConditions } from '../gate/mutes.ts'
import { summaryId } from './summaries.ts'

/** Mutes that a message names; `npm run mute -- list` shows all. */
const mostNamed = 20

/**
 * Tells people of mutes that are new, whoever made them: IAM says who may, so a mute may be somebody's who is not one of them. No
 * mute and no flood holds this back; one sweep sends one message. Returns whether it did.
 */
export async function tellOfMutes(
  { toldMutes }: Pick<GateMemory, 'toldMutes'>,
  publish: (notification: Notification) => Promise<void>,
): Promise<boolean> {
  const untold = await toldMutes.untold()
  if (untold.length === 0) return false
  await publish(renderBulletin(muteBulletin(untold)))
  for (const mute of untold) await toldMutes.told(mute)
  return true
}

/** What a mute holds for, as `detection identity/*, not critical`. */
export function conditionsOf(mute: Mute): string {
  const conditions = muteConditions.flatMap((condition) => {
    const value = mute[condition]
    return value === undefined ? [] : [`${condition} ${cleanText(value, 100)}`]
  })
  return [...conditions, mute.critical ? 'critical, too' : 'not critical'].join(', ')
}

function muteBulletin(mutes: readonly Mute[]): Bulletin {
  // Those of critical alerts first: many others must not push them out.
  const named = mutes.toSorted((a, b) => Number(b.critical) - Number(a.critical)).slice(0, mostNamed)
  const [first] = named
  const headline =
    mutes.length === 1 && first !== undefined
      ? `${cleanText(first.owner, 60)} muted alerts: ${conditionsOf(first)}`
      : `${amount(mutes.length, 'new mute')} keep alerts quiet`
  return {
    id: summaryId(`mutes ${mutes.map(({ id, created }) => `${id} ${created.toISOString()}`).join(' ')}`),
    kind: 'mutes',
    severity: mutes.some(({ critical }) => critical) ? 'high' : 'medium',
    about: 'all accounts',
    headline: cut(headline, 200),
    paragraphs: [
      named.map((mute) => {
        const until = mute.expires.toISOString().slice(0, 10)
        return `  ${mute.id} until ${until}, by ${cleanText(mute.owner, 60)}: ${cleanText(mute.reason, 100)} (${conditionsOf(mute)})`
      }),
      ...(mutes.length > named.length ? [[`  and ${amount(mutes.length - named.length, 'other')}`]] : []),
      [
        'Owner and reason are what whoever made it wrote. If nobody of yours did, remove it, and find who may write into the state table: npm run mute -- list; npm run mute -- remove ID.',
      ],
    ],
    attributes: { detection: 'tocsin/mutes', account: 'all', region: 'all' },
    data: { count: mutes.length, mutes: named.map((mute) => ({ id: mute.id, conditions: conditionsOf(mute) })) },
  }
}
