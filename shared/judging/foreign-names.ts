import type { DomainEvent } from '../core/event.ts'

/** Part of a URL where a call has it there, and recorded as it was sent. */
const escaped: readonly (readonly [RegExp, string])[] = [
  [/%3A/gi, ':'],
  [/%2F/gi, '/'],
]

/**
 * Which of the names that a title says belong to things of other accounts, where it does not say so: whoever is on call
 * would look for the role of that name in their own.
 */
export function notesOnForeignNames(event: DomainEvent, title: string): readonly string[] {
  if (event.kind !== 'api-call') return []
  const request = escaped.reduce((text, [form, plain]) => text.replace(form, plain), JSON.stringify(event.request))
  const arns = new Set(request.match(/arn:aws[\w-]*:[\w-]*:[\w-]*:\d{12}:[^"\\\s,]+/g))
  return [...arns].flatMap((arn) => {
    const account = arn.split(':')[4] ?? ''
    const name = arn.split(/[/:]/).at(-1) ?? ''
    const isMeant = account !== event.account.id && name.length > 1 && title.includes(name) && !title.includes(account)
    return isMeant ? [`${name} is not of this account: the call names ${arn}.`] : []
  })
}
