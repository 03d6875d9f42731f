import { readEncodedJson } from '../../core/encoded-json.ts'
import { at, flagAt, isJsonObject, type Json, type JsonObject, numberAt } from '../../core/json.ts'
import { isMasked } from '../../core/masks.ts'
import type { Withheld } from '../../core/withheld.ts'
import { hasOnlyOptionalParameters } from './optional-parameters.ts'
import { unreadPolicies } from './policy-parameters.ts'
import { missingParameters } from './required-parameters.ts'
import { namesResource } from './resource-parameters.ts'

export interface CallParameters {
  readonly parameters: JsonObject
  readonly withheld: Withheld | undefined
}

/**
 * The parameters of a call, and what of them CloudTrail does not show. More than 100 KB of them are left out, with
 * `{"omitted": true, "originalSize": 120000, "reason": "requestParameters too large"}` in their place; secrets are
 * masked; and some records hold them as a text.
 * @param call as `iam:PutUserPolicy`
 * @param hasFailed CloudTrail knows no parameters of many calls that were refused
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function readCallParameters(stated: Json | undefined, call: string, hasFailed: boolean): CallParameters {
  if (stated === null || stated === undefined) {
    return hasFailed || hasOnlyOptionalParameters(call) ? nothing : withheldWhole(undefined)
  }
  const parameters = typeof stated === 'string' ? readEncodedJson(stated) : stated
  if (!isJsonObject(parameters)) return withheldWhole(undefined)
  if (flagAt(parameters, 'omitted') === true) return leftOut(parameters)
  const missing = hasFailed ? [] : missingParameters(parameters, call)
  if (missing.length > 0 && Object.keys(parameters).length === 0) return withheldWhole(undefined, missing)
  const paths = [...maskedPaths(parameters), ...(hasFailed ? [] : emptyPaths(parameters, call))]
  const unread = hasFailed ? [] : unreadPolicies(parameters, call)
  return without(
    parameters,
    call,
    [...paths.filter((path) => !unread.some((other) => isWithin(path, other))), ...unread],
    missing,
  )
}

function leftOut(parameters: JsonObject): CallParameters {
  const whole = withheldWhole(numberAt(parameters, 'originalSize'))
  if (parameters['reason'] !== leftOutOfExport || whole.withheld === undefined) return whole
  return { ...whole, withheld: { ...whole.withheld, isExport: true } }
}

function maskedPaths(parameters: JsonObject): readonly Path[] {
  return hiddenPaths(parameters, (value) => typeof value === 'string' && (isMasked(value) || isCutOff(value)))
}

/**
 * Where something was stated, of a call that succeeded: CloudTrail leaves out what nobody stated, and writes neither `null`
 * for it nor a name of no letters. Other texts may be empty.
 */
function emptyPaths(parameters: JsonObject, call: string): readonly Path[] {
  return hiddenPaths(parameters, (value) => value === null || value === '').filter(
    (path) => at(parameters, ...path) === null || namesResource(call, path),
  )
}

function without(
  parameters: JsonObject,
  call: string,
  paths: readonly Path[],
  missing: readonly string[],
): CallParameters {
  if (paths.length + missing.length === 0) return { parameters, withheld: undefined }
  const hidesResource = [...paths, ...missing.map((name) => [name])].some((path) => namesResource(call, path))
  return { parameters, withheld: { all: false, bytes: undefined, paths, missing, hidesResource } }
}

/** What a call returned; nothing where it was too large to be recorded, or cannot be read. */
export function readResponse(stated: Json | undefined): JsonObject {
  const response = typeof stated === 'string' ? readEncodedJson(stated) : stated
  return isJsonObject(response) && flagAt(response, 'omitted') !== true ? response : {}
}

/** Why the parameters are missing, where a file holds less than CloudTrail recorded. */
export const leftOutOfExport = 'left out of the export'

const nothing: CallParameters = { parameters: {}, withheld: undefined }

function withheldWhole(bytes: number | undefined, missing: readonly string[] = []): CallParameters {
  return { parameters: {}, withheld: { all: true, bytes, paths: [], missing, hidesResource: true } }
}

/** No call of AWS nests its parameters more deeply. */
const deepest = 40

function hiddenPaths(value: Json | undefined, isHidden: (value: Json) => boolean, depth = 0): readonly Path[] {
  if (value === undefined) return []
  if (isHidden(value)) return [[]]
  if (typeof value !== 'object' || value === null) return []
  if (depth === deepest) return [[]]
  return Object.entries(value).flatMap(([key, inner]) =>
    hiddenPaths(inner, isHidden, depth + 1).map((path) => [key, ...path]),
  )
}

type Path = readonly string[]

function isWithin(path: readonly string[], outer: readonly string[]): boolean {
  return outer.every((key, i) => path[i] === key)
}

/** Whether it begins as JSON does, plain or URL-encoded, and then is none. */
function isCutOff(text: string): boolean {
  return /^\s*(?:\{\s*"|\[\s*[[{"])|^%7B(?:%\w\w|\+)*%22/i.test(text) && readEncodedJson(text) === undefined
}
