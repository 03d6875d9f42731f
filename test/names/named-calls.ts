import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Detection } from '../../shared/core/detection.ts'
import { at, isJsonObject, type Json, type JsonObject, listAt, textAt } from '../../shared/core/json.ts'
import { type Examples, payloadsOf } from '../examples.ts'

/** Calls that a detection, or an example of it, names, with what it says of their parameters. */
export interface NamedCalls {
  /** As `iam:CreateUser`; a star at the end stands for any ending. An example has one. */
  readonly calls: readonly string[]
  /** The detection. */
  readonly by: string
  /** Where several calls are named, each parameter is one of some of them. */
  readonly request: Json
  readonly response: Json
}

const folder = new URL('../../detections/', import.meta.url)

/** The calls in the examples of all detections; not sign-ins, nor what AWS does by itself: no API has them. */
export async function callsInExamples(): Promise<readonly NamedCalls[]> {
  const found: NamedCalls[] = []
  for (const file of globSync('*/*.examples.ts', { cwd: fileURLToPath(folder) }).sort()) {
    const module: { default: Examples } = await import(new URL(file, folder).href)
    const { fires, silent } = module.default
    const payloads = [...fires, ...silent].flatMap((example) => payloadsOf(example)).filter(isJsonObject)
    const by = file.replace('.examples.ts', '')
    for (const { detail } of payloads) {
      const call = isJsonObject(detail) ? callIn(detail) : undefined
      if (call !== undefined) found.push({ ...call, by })
    }
  }
  return found
}

function callIn(record: JsonObject): Omit<NamedCalls, 'by'> | undefined {
  const { requestParameters: request = null, responseElements: response = null } = record
  const [service, name] = [textAt(record, 'eventSource'), textAt(record, 'eventName')]
  if (service === undefined || name === undefined || record['eventType'] !== 'AwsApiCall') return undefined
  return { calls: [callOf(service, name)], request, response }
}

/** Detections whose calls a script takes from AWS's models; test/corpus/parameters.test.ts holds them against these. */
const ofModels: ReadonlySet<string> = new Set([
  'compute/powerful-role-passed',
  'data/data-delivered-to-new-place',
  'data/data-sent-to-other-account',
  'data/encrypted-with-foreign-key',
])

/** The calls that the detections' patterns ask for, and those that their alerts wait for. */
export function callsInPatterns(detections: readonly Detection[]): readonly NamedCalls[] {
  return detections
    .filter(({ id, on }) => (on === 'api-call' || on === 'ec2-state-change') && !ofModels.has(id))
    .flatMap(({ id: by, pattern, causedBy }) => {
      const detail: Json = JSON.parse(JSON.stringify(pattern['detail'] ?? {}))
      const causes = causedBy === undefined ? [] : [{ calls: causedBy.calls, request: null, response: null }]
      return [...callsIn(detail), ...causes].map((named) => ({ ...named, by }))
    })
}

/** Each way through the alternatives of a pattern. */
function callsIn(pattern: Json): readonly Omit<NamedCalls, 'by'>[] {
  const { $or: alternatives, ...rest } = isJsonObject(pattern) ? pattern : {}
  if (alternatives !== undefined) {
    return listAt(alternatives).flatMap((one) => callsIn(isJsonObject(one) ? { ...rest, ...one } : rest))
  }
  const services = listAt(pattern, 'eventSource').filter((service) => typeof service === 'string')
  const names = listAt(pattern, 'eventName').flatMap((name) => {
    const prefix = textAt(name, 'prefix')
    return prefix === undefined ? (textAt(name) ?? []) : `${prefix}*`
  })
  const calls = services.flatMap((service) => names.map((name) => callOf(service, name)))
  if (calls.length === 0) return []
  return requestsIn(at(pattern, 'requestParameters') ?? null).map((request) => ({ calls, request, response: null }))
}

function requestsIn(request: Json): readonly Json[] {
  const { $or: alternatives, ...rest } = isJsonObject(request) ? request : {}
  return alternatives === undefined ? [request] : [rest, ...listAt(alternatives)]
}

function callOf(service: string, name: string): string {
  return `${service.replace('.amazonaws.com', '')}:${name}`
}
