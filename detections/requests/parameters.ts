import type { ApiCall } from '../../shared/core/event.ts'
import { at, flagOf, isJsonObject, type Json, listAt, meant, opened } from '../../shared/core/json.ts'
import { isMasked } from '../../shared/core/masks.ts'
import { nameIn } from './arns.ts'

/*
 * CloudTrail records older calls of EC2 as `{vpcId}` and newer ones as `{CreateVpcEndpointRequest: {VpcId}}`, with lists
 * as `{tag: 1, content}` or as several of these; names that begin with an abbreviation become `vPCId` or `dNSName`, and
 * newer services keep the capitals of their APIs. These readers take every form, whatever the case of the letters.
 */

/** A text, or a number as a text, among the parameters of a call. */
export function asked(e: ApiCall, ...keys: readonly string[]): string | undefined {
  return textIn(requestOf(e), ...keys)
}

/** The texts of a list, in whichever way it is written. */
export function askedList(e: ApiCall, ...keys: readonly string[]): readonly string[] {
  return textsIn(valueIn(requestOf(e), ...keys))
}

/** The objects of a list, in whichever way it is written. */
export function askedObjects(e: ApiCall, ...keys: readonly string[]): readonly Json[] {
  const found = valueIn(requestOf(e), ...keys)
  return listAt(valueIn(found, 'items') ?? found)
}

/** A flag, in whichever way it is written, also as an attribute: `{value: false}`. */
export function askedFlag(e: ApiCall, ...keys: readonly string[]): boolean | undefined {
  const found = valueIn(requestOf(e), ...keys)
  return flagOf(valueIn(found, 'value') ?? found)
}

/** A whole number, also where it is written as a text. */
export function askedNumber(e: ApiCall, ...keys: readonly string[]): number | undefined {
  const text = asked(e, ...keys)
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}

/** A text, or a number as a text, in what a call returned. */
export function answered({ response, action }: ApiCall, ...keys: readonly string[]): string | undefined {
  return textIn(at(response, `${action.name}Response`) ?? response, ...keys)
}

/** As `asked`, in any value. What CloudTrail masks counts as absent. */
export function textIn(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  return asText(valueIn(value, ...keys))
}

/** The first text of that name anywhere inside: API Gateway wraps its parameters in an object that differs by call. */
export function deepText(value: Json | undefined, key: string): string | undefined {
  const inside = typeof value === 'string' ? opened(value) : value
  if (typeof inside !== 'object' || inside === null) return undefined
  const found = isJsonObject(inside) ? textIn(inside, key) : undefined
  return (
    found ??
    Object.values(inside)
      .map((inner) => deepText(inner, key))
      .find((text) => text !== undefined)
  )
}

/** The names at `keys`, one or a list of them, each without the rest of its ARN. */
export function namesAt(value: Json | undefined, ...keys: readonly string[]): readonly string[] {
  return listAt(valueIn(value, ...keys))
    .filter((name) => typeof name === 'string')
    .map((name) => nameIn(name))
    .filter((name) => name !== '')
}

export function valueIn(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  let current = value
  for (const key of keys) {
    const inside = meant(current)
    if (!isJsonObject(inside)) return undefined
    const name = Object.keys(inside).find((candidate) => candidate.toLowerCase() === key.toLowerCase())
    current = name === undefined ? undefined : inside[name]
  }
  return current
}

/** The parameters themselves, without the wrapping of newer calls of EC2. */
export function requestOf({ request, action }: ApiCall): Json {
  return at(request, `${action.name}Request`) ?? request
}

function asText(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' && !isMasked(value) ? value : undefined
}

function textsIn(value: Json | undefined): readonly string[] {
  return listAt(value).flatMap((item) => {
    if (isJsonObject(item)) return textsIn(valueIn(item, 'items') ?? valueIn(item, 'content'))
    return asText(item) ?? []
  })
}
