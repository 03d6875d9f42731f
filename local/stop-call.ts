import { isJsonObject, type JsonObject } from '../shared/core/json.ts'
import { readEvent } from './read-event.ts'
import { samplesFolder } from './samples.ts'

/** Half a minute is what an instance takes to stop, more or less. */
const beforeItStopped = 30_000

/** The call that stopped the instance of the sample ec2/stopped.json, as CloudTrail hands it over. */
export async function stopCall(): Promise<JsonObject> {
  const stopped = await readEvent(`${samplesFolder}/ec2/stopped.json`)
  const call = await readEvent(`${samplesFolder}/api-call/stop-instances.json`)
  if (!isJsonObject(stopped) || !isJsonObject(stopped['detail'])) throw new Error('ec2/stopped.json is no event')
  if (!isJsonObject(call) || !isJsonObject(call['detail'])) throw new Error('api-call/stop-instances.json is no event')
  const time = new Date(new Date(String(stopped['time'])).getTime() - beforeItStopped).toISOString()
  const { account, region, detail: state } = stopped
  const items = [{ instanceId: state['instance-id'] }]
  const { responseElements: _, ...detail } = call['detail']
  return {
    ...call,
    id: crypto.randomUUID(),
    account,
    time,
    detail: {
      ...detail,
      eventID: crypto.randomUUID(),
      eventTime: time,
      awsRegion: region,
      recipientAccountId: account,
      requestParameters: { instancesSet: { items }, force: false },
      userIdentity: {
        type: 'IAMUser',
        principalId: 'AIDAEXAMPLEEXAMPLE',
        arn: `arn:aws:iam::${String(account)}:user/alice`,
        accountId: account,
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        userName: 'alice',
      },
    },
  }
}
