import type { ApiCall } from '../../shared/core/event.ts'
import { at, isJsonObject, type Json, listAt } from '../../shared/core/json.ts'

/*
 * CloudTrail records older calls of EC2 as `{vpcId}` and newer ones as `{CreateVpcEndpointRequest: {VpcId}}`, with lists
 * as `{tag: 1, content}` or as several of these; names that begin with an abbreviation become `vPCId` or `dNSName`. These
 * readers take every form, whatever the case of the letters.
 */

/** A text, or a number as a text, among the parameters of a call. */
export function asked(e: ApiCall, ...keys: readonly string[]): string | undefined {
  return asText(find(requestOf(e), keys))
}

/** The texts of a list, in whichever way it is written. */
export function askedList(e: ApiCall, ...keys: readonly string[]): readonly string[] {
  return textsIn(find(requestOf(e), keys))
}

/** The objects of a list, in whichever way it is written. */
export function askedObjects(e: ApiCall, ...keys: readonly string[]): readonly Json[] {
  const found = find(requestOf(e), keys)
  return listAt(find(found, ['items']) ?? found)
}

/** A flag, also where it is written as a text, or as an attribute: `{value: false}`. */
export function askedFlag(e: ApiCall, ...keys: readonly string[]): boolean | undefined {
  const found = find(requestOf(e), keys)
  const text = String(find(found, ['value']) ?? found).toLowerCase()
  return text === 'true' || text === 'false' ? text === 'true' : undefined
}

/** A text, or a number as a text, in what a call returned. */
export function answered({ response, action }: ApiCall, ...keys: readonly string[]): string | undefined {
  return asText(find(at(response, `${action.name}Response`) ?? response, keys))
}

/** Like `textAt`, whatever the case of the letters. */
export function looseText(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  return asText(find(value, keys))
}

/** The first text of that name anywhere inside: API Gateway wraps its parameters in an object that differs by call. */
export function deepText(value: Json | undefined, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found = isJsonObject(value) ? looseText(value, key) : undefined
  return (
    found ??
    Object.values(value)
      .map((inner) => deepText(inner, key))
      .find((text) => text !== undefined)
  )
}

/** "a", "a and b", "a, b and 3 more" */
export function someOf(values: readonly string[]): string {
  const [first = 'nothing', second, ...others] = values
  if (second === undefined) return first
  return others.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${others.length} more`
}

/** "route table rtb-0abc", or "a route table" where the call does not say which. */
export function named(kind: string, name: string | undefined): string {
  if (name !== undefined) return `${kind} ${name}`
  return `${/^[aeio]/i.test(kind) ? 'an' : 'a'} ${kind}`
}

function requestOf({ request, action }: ApiCall): Json {
  return at(request, `${action.name}Request`) ?? request
}

function find(value: Json | undefined, keys: readonly string[]): Json | undefined {
  let current = value
  for (const key of keys) {
    if (!isJsonObject(current)) return undefined
    const name = Object.keys(current).find((candidate) => candidate.toLowerCase() === key.toLowerCase())
    current = name === undefined ? undefined : current[name]
  }
  return current
}

function asText(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function textsIn(value: Json | undefined): readonly string[] {
  return listAt(value).flatMap((item) => {
    if (isJsonObject(item)) return textsIn(find(item, ['items']) ?? find(item, ['content']))
    return asText(item) ?? []
  })
}
