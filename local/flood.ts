import { isJsonObject, type JsonObject } from '../shared/core/json.ts'
import { readEvent } from './read-event.ts'
import { samplesFolder } from './samples.ts'

/** Sign-ins of root that were refused, from five addresses, all of them different events. */
export async function refusedSignIns(count: number, at: Date): Promise<readonly JsonObject[]> {
  const sample = await readEvent(`${samplesFolder}/console-login/root-refused.json`)
  if (!isJsonObject(sample) || !isJsonObject(sample['detail'])) throw new Error('The sample is no event')
  const { detail, ...envelope } = sample
  return Array.from({ length: count }, (_, i) => ({
    ...envelope,
    detail: {
      ...detail,
      eventID: crypto.randomUUID(),
      eventTime: at.toISOString(),
      sourceIPAddress: `203.0.113.${i % 5}`,
    },
  }))
}
