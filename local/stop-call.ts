import { isJsonObject, type JsonObject } from '../shared/core/json.ts'
import { callsByAlice } from './calls-by-alice.ts'
import { readEvent } from './read-event.ts'
import { samplesFolder } from './samples.ts'

/** Half a minute is what an instance takes to stop, more or less. */
const beforeItStopped = 30_000

/** The call that stopped the instance of the sample ec2/stopped.json, as CloudTrail hands it over. */
export async function stopCall(): Promise<JsonObject> {
  const stopped = await readEvent(`${samplesFolder}/ec2/stopped.json`)
  if (!isJsonObject(stopped) || !isJsonObject(stopped['detail'])) throw new Error('ec2/stopped.json is no event')
  const items = [{ instanceId: stopped['detail']['instance-id'] }]
  const call = await callsByAlice()
  return call({
    account: String(stopped['account']),
    region: String(stopped['region']),
    time: new Date(new Date(String(stopped['time'])).getTime() - beforeItStopped),
    record: { requestParameters: { instancesSet: { items }, force: false } },
  })
}
