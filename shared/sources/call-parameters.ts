import { readEncodedJson } from '../core/encoded-json.ts'
import { flagAt, isJsonObject, type Json, type JsonObject, numberAt } from '../core/json.ts'
import { isMasked, type Withheld } from '../core/withheld.ts'
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
  if (flagAt(parameters, 'omitted') === true) return withheldWhole(numberAt(parameters, 'originalSize'))
  const missing = hasFailed ? [] : missingParameters(parameters, call)
  if (missing.length > 0 && Object.keys(parameters).length === 0) return withheldWhole(undefined, missing)
  const unread = hasFailed ? [] : unreadPolicies(parameters, call)
  const hidden = hiddenPaths(parameters).filter((path) => !unread.some((other) => isWithin(path, other)))
  const paths = [...hidden, ...unread]
  if (paths.length + missing.length === 0) return { parameters, withheld: undefined }
  const hidesResource = [...paths, ...missing.map((name) => [name])].some((path) => namesResource(call, path))
  return { parameters, withheld: { all: false, bytes: undefined, paths, missing, hidesResource } }
}

/** What a call returned; nothing where it was too large to be recorded, or cannot be read. */
export function readResponse(stated: Json | undefined): JsonObject {
  const response = typeof stated === 'string' ? readEncodedJson(stated) : stated
  return isJsonObject(response) && flagAt(response, 'omitted') !== true ? response : {}
}

const nothing: CallParameters = { parameters: {}, withheld: undefined }

function withheldWhole(bytes: number | undefined, missing: readonly string[] = []): CallParameters {
  return { parameters: {}, withheld: { all: true, bytes, paths: [], missing, hidesResource: true } }
}

/** No call of AWS nests its parameters more deeply. */
const deepest = 40

function hiddenPaths(value: Json | undefined, depth = 0): readonly (readonly string[])[] {
  if (typeof value === 'string') return isMasked(value) || isCutOff(value) ? [[]] : []
  if (typeof value !== 'object' || value === null) return []
  if (depth === deepest) return [[]]
  return Object.entries(value).flatMap(([key, inner]) => hiddenPaths(inner, depth + 1).map((path) => [key, ...path]))
}

function isWithin(path: readonly string[], outer: readonly string[]): boolean {
  return outer.every((key, i) => path[i] === key)
}

/** Whether it begins as JSON does, plain or URL-encoded, and then is none. */
function isCutOff(text: string): boolean {
  return /^\s*(?:\{\s*"|\[\s*[[{"])|^%7B(?:%\w\w|\+)*%22/i.test(text) && readEncodedJson(text) === undefined
}
