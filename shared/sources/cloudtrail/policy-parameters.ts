import { isJsonObject, type Json, type JsonObject, meant, textAt } from '../../core/json.ts'
import { ownValue } from '../../core/own-value.ts'
import { isReadableDocument, isReadablePolicy } from '../../core/policy-form.ts'
import stated from './policy-parameters.json' with { type: 'json' }

/**
 * Where a call has a policy that cannot be read as such although AWS took it: empty, cut off, masked in a way that is not
 * known, or in a form that is not known. A detection would find nothing in it, and take it for harmless.
 * @param call as `kms:PutKeyPolicy`
 */
export function unreadPolicies(parameters: JsonObject, call: string): readonly (readonly string[])[] {
  const names = policyNames(call)
  if (names === undefined) return []
  // SNS sets one attribute by a call, and names it beside the value.
  const attribute = textAt(parameters, 'attributeName')
  if (attribute !== undefined && attribute !== 'Policy') return []
  const isReadable = hasOtherPolicies.test(call) ? isReadableDocument : isReadablePolicy
  return policiesIn(parameters, names).flatMap(([path, document]) =>
    isReadable(document) || (document === '' && meansNoneByEmpty.test(call)) ? [] : [path],
  )
}

/** They also take policies that do not say who may do what: with backups, with logs, with AI. */
const hasOtherPolicies = /^(?:logs:PutAccountPolicy|organizations:(?:Create|Update)Policy)$/

/**
 * Calls in which an empty text is no policy: SQS and OpenSearch take it away by that, and records of new keys have one
 * where none was stated.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/ct-createkey.html
 */
const meansNoneByEmpty = /^(?:es|sqs):|^kms:(?:Create|Replicate)Key$/

/** The names of the parameters, in small letters. */
function policyNames(call: string): ReadonlySet<string> | undefined {
  const paths = ownValue<string>(stated, call)?.split(' ')
  return paths && new Set(paths.map((path) => (path.split('.').at(-1) ?? path).toLowerCase()))
}

/** How deep the objects are in which CloudTrail and APIs wrap one: `{PutAccessPointPolicyRequest: {Policy}}`. */
const deepest = 4

/** The innermost of that name: Glacier's stands at `policy.policy`. */
function policiesIn(
  parameters: JsonObject,
  names: ReadonlySet<string>,
  around: readonly string[] = [],
): readonly (readonly [path: readonly string[], document: Json | undefined])[] {
  return Object.entries(parameters).flatMap(([key, value]) => {
    const path = [...around, key]
    const held = meant(value)
    const inner = isJsonObject(held) && path.length < deepest ? policiesIn(held, names, path) : []
    return inner.length === 0 && names.has(key.toLowerCase()) ? [[path, value] as const] : inner
  })
}
