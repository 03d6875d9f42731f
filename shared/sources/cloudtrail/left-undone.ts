import { isJsonList, isJsonObject, type Json, type JsonObject, listAt, numberAt, textAt } from '../../core/json.ts'
import { withoutThings } from './without-things.ts'

/** What the answer of a call that was not refused says it did not do. */
export interface LeftUndone {
  /** Whether it did nothing at all. */
  readonly all: boolean
  /** The things that it did not do it to, as the answer names them. */
  readonly things: readonly string[]
  /** Why, for the first of them. */
  readonly code: string | undefined
  /** The parameters without these things. */
  readonly request: JsonObject
}

/**
 * AWS answers a call on many things with success, also where it failed on some or on all: the answer lists these, as
 * `unsuccessful`, `failedAccounts`, `unprocessedAccounts`. What it says less clearly counts as done.
 * @param call as `ec2:DeleteFlowLogs`
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnsuccessfulItem.html
 */
export function readLeftUndone(call: string, request: JsonObject, response: JsonObject): LeftUndone | undefined {
  const answer = unwrapped(call, response)
  const unchanged = changesState.test(call) ? listAt(answer, 'instancesSet', 'items').filter(isUnchanged) : []
  const failures = [...failuresIn(answer), ...unchanged]
  if (failures.length === 0) return hasFailedByCount(answer, request) ? whole(request, []) : undefined
  const { value: left, hit } = withoutThings(
    request,
    failures.map((failure) => textsIn(failure)),
  )
  if (hit && isJsonObject(left)) return { ...whole(left, failures), all: false }
  const isDoneInPart = Object.entries(answer).some(([name, value]) => !isFailureName(name) && hasItems(name, value))
  const isAboutAll = hit || (unchanged.length === 0 && failures.length >= longestList(request))
  return isAboutAll && !isDoneInPart ? whole(request, failures) : undefined
}

function whole(request: JsonObject, failures: readonly Json[]): LeftUndone {
  const things = failures.flatMap((failure) => textsIn(failure).slice(0, 1))
  return { all: true, things, code: failures.map(codeOf).find((code) => code !== undefined), request }
}

/** The members of answers that list what failed; `test/corpus/left-undone.test.ts` holds them against AWS's models. */
export function isFailureName(name: string): boolean {
  return failureName.test(name)
}

const failureName =
  /^(?:failed|unprocessed|unsuccessful)|errors$|^(?:failures|error(?:entries|list|set)|invalid(?:answers|executions|labels|parameters))$/i

/** An instance may have been stopped before. The answer gives its state before and after. */
const changesState = /^ec2:(?:Start|Stop|Terminate)Instances$/

function isUnchanged(instance: Json): boolean {
  const before = textAt(instance, 'previousState', 'name')
  return before !== undefined && before === textAt(instance, 'currentState', 'name')
}

/** Newer calls of EC2 nest what they answer under a name of their own. */
function unwrapped(call: string, response: JsonObject): JsonObject {
  const inner = response[`${call.split(':')[1]}Response`]
  return isJsonObject(inner) ? inner : response
}

function failuresIn(answer: JsonObject): readonly Json[] {
  return Object.entries(answer).flatMap(([name, value]) => (isFailureName(name) ? itemsOf(value) : []))
}

/** A list, in whichever way it is written: EC2's are `{item: ...}`, with one or a list of them. */
function itemsOf(value: Json | undefined): readonly Json[] {
  if (!isJsonObject(value)) return isJsonList(value) ? value : []
  const inner = value['item'] ?? value['items']
  return inner === undefined || inner === null ? [] : isJsonList(inner) ? inner : [inner]
}

/** The list of instances has all of them, those that were changed and the others. */
function hasItems(name: string, value: Json | undefined): boolean {
  return name !== 'instancesSet' && itemsOf(value).length > 0
}

/** EventBridge counts what failed: `{"failedEntryCount": 1}`. */
function hasFailedByCount(answer: JsonObject, request: JsonObject): boolean {
  const name = Object.keys(answer).find((key) => /^failed\w*count$/i.test(key))
  const count = name === undefined ? 0 : (numberAt(answer, name) ?? 0)
  return count > 0 && count >= longestList(request)
}

function longestList(request: JsonObject): number {
  return Math.max(0, ...Object.values(request).map((value) => itemsOf(value).length))
}

/** What may name the thing in an item of such a list, and not what is wrong with it. */
function textsIn(value: Json | undefined, depth = 0): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value !== 'object' || value === null || depth === deepest) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /code|message|reason|status|state|type|^error$|^result$/i.test(key) ? [] : textsIn(inner, depth + 1),
  )
}

/** No answer of AWS nests what names a thing more deeply. */
const deepest = 8

function codeOf(failure: Json): string | undefined {
  return textAt(failure, 'errorCode') ?? textAt(failure, 'error', 'code') ?? textAt(failure, 'error', 'errorCode')
}
