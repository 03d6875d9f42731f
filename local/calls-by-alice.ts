import { isJsonObject, type JsonObject } from '../shared/core/json.ts'
import { readEvent } from './read-event.ts'
import { samplesFolder } from './samples.ts'

interface Call {
  readonly account: string
  readonly region: string
  readonly time: Date
  /** Fields of CloudTrail's record that are not as in the sample. */
  readonly record: JsonObject
}

/** Makes calls of the user alice, as CloudTrail hands them over: the sample api-call/stop-instances.json but for what is said. */
export async function callsByAlice(): Promise<(call: Call) => JsonObject> {
  const sample = await readEvent(`${samplesFolder}/api-call/stop-instances.json`)
  if (!isJsonObject(sample) || !isJsonObject(sample['detail']))
    throw new Error('api-call/stop-instances.json is no event')
  const { detail, ...envelope } = sample
  return ({ account, region, time: at, record }) => {
    const time = at.toISOString().replace(/\.\d+Z$/, 'Z')
    return {
      ...envelope,
      id: crypto.randomUUID(),
      account,
      time,
      detail: {
        ...detail,
        eventID: crypto.randomUUID(),
        eventTime: time,
        awsRegion: region,
        recipientAccountId: account,
        responseElements: null,
        userIdentity: {
          type: 'IAMUser',
          principalId: 'AIDAEXAMPLEEXAMPLE',
          arn: `arn:aws:iam::${account}:user/alice`,
          accountId: account,
          accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
          userName: 'alice',
        },
        ...record,
      },
    }
  }
}
