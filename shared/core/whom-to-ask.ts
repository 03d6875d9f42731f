import type { Step } from './detection.ts'
import type { DomainEvent } from './event.ts'

/**
 * The steps, with the person behind root in the place of root: nobody can ask root why it did something, and still less
 * a session of it. Where no step says whom to ask, one more does. Of another account's root its own people know.
 */
export function askingPeople(steps: readonly Step[], event: DomainEvent): readonly Step[] {
  if (!('actor' in event) || event.actor.kind !== 'root' || event.actor.isForeign) return steps
  const { isCentral, name } = event.actor
  const person = isCentral ? whoeverTookSession : ownerOfRoot
  const asked = new RegExp(`\\b([Aa]sk) (?:${name}|${ownerOfRoot})\\b`)
  const toPerson = (text: string): string => text.replace(asked, (_, ask: string) => `${ask} ${person}`)
  const changed = steps.map((step) => (typeof step === 'string' ? toPerson(step) : { ...step, do: toPerson(step.do) }))
  const saysWhom = isCentral ? /sts:AssumeRoot/ : /\bthe owner of (?:the )?root\b/
  const isSaid = changed.some((step) => saysWhom.test(typeof step === 'string' ? step : step.do))
  return isSaid ? changed : [...changed, `Ask ${person} whether it was agreed.`]
}

const ownerOfRoot = 'the owner of the root mailbox'

/** AssumeRoot is called in another account, whose history alone names the person. */
const whoeverTookSession =
  'whoever called sts:AssumeRoot for this account (the call is in the history of the management account, or of its delegated administrator for IAM)'
