import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const refused = (bucketName: string, eventTime: string, record: JsonObject = {}) =>
  apiCall('s3:GetBucketAcl', {
    readOnly: true,
    errorCode: 'AccessDenied',
    errorMessage: 'Access Denied',
    requestParameters: { bucketName, acl: '' },
    eventTime,
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: inARow(15, 5, (time, i) => refused(`main-${i}`, time)),
      title: 'alice was refused by 15 buckets or more within 10 minutes',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(15, 5, (time) => refused('main', time)), because: 'it is one bucket again and again' },
    {
      events: inARow(15, 5, (time, i) => refused(`main-${i}`, time, { sessionCredentialFromConsole: 'true' })),
      because: 'the console asks about every bucket by itself',
    },
    {
      events: inARow(15, 5, (time, i) => refused(`main-${i}`, time, { errorCode: 'NoSuchBucketPolicy' })),
      because: 'nothing was refused',
    },
  ],
})
