import type { Alert } from '../shared/core/alert.ts'
import type { Detection } from '../shared/core/detection.ts'
import { isJsonObject, type Json } from '../shared/core/json.ts'
import { detailOf, examplesOf } from './corpus.ts'
import { type Examples, payloadsOf } from './examples.ts'
import { alertsTold } from './run.ts'

export type Firing = Examples['fires'][number]

export async function firingOf(detection: Detection): Promise<readonly Firing[]> {
  return (await examplesOf(detection)).fires
}

export type Example = Firing | Examples['silent'][number]
export type Change = (request: Json | undefined) => Json | undefined

/** What is said where all is seen; it is asked for once for each form. */
export async function usual(detection: Detection, example: Example) {
  const known = said.get(example)
  if (known !== undefined) return known
  const [alert] = await alertsOn([detection], example, (request) => request)
  if (alert !== undefined) said.set(example, alert)
  return alert
}

const said = new Map<Example, Alert>()

export async function alertsOn(
  detections: readonly Detection[],
  example: Example,
  change: Change,
): Promise<readonly Alert[]> {
  const payloads = payloadsOf(example).map((event) => {
    if (!isJsonObject(event)) return event
    const detail = detailOf(event)
    if (!isJsonObject(detail['requestParameters'])) return event
    return { ...event, detail: { ...detail, requestParameters: change(detail['requestParameters']) } }
  })
  return await alertsTold(payloads, detections)
}

export function requestOf(event: unknown): Json | undefined {
  return isJsonObject(event) ? detailOf(event)['requestParameters'] : undefined
}

export function mapFields(value: Json | undefined, change: Change): Json | undefined {
  if (Array.isArray(value)) return value.map((element) => change(element) ?? null)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field)]))
}
