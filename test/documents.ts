import type { CheckedDocument } from '../deploy/documents/check-document.ts'
import { isJsonObject } from '../shared/core/json.ts'
import { apiCall, sample } from './events.ts'
import type { Examples } from './examples.ts'

type Written = CheckedDocument['examples']['fires'][number] | CheckedDocument['examples']['silent'][number]

/** The examples of a document, with whole events for the paths and calls that it names. */
export function examplesOfDocument({ examples: { fires, silent } }: CheckedDocument): Examples {
  return {
    fires: fires.map(({ title, severity, ...written }) => ({
      ...payloads(written),
      title,
      ...(severity && { severity }),
    })),
    silent: silent.map(({ because, ...written }) => ({ ...payloads(written), because })),
  }
}

function payloads({ event, events, call, record }: Omit<Written, 'title' | 'because'>) {
  if (call !== undefined) return { event: apiCall(call, record) }
  if (events !== undefined) return { events: events.map(load) }
  return { event: load(event) }
}

function load(event: unknown): unknown {
  return isJsonObject(event) ? event : sample(String(event))
}
