import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const eventDataStore = 'arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE'

export default defineExamples({
  fires: [
    {
      event: apiCall('cloudtrail:RestoreEventDataStore', { requestParameters: { eventDataStore } }),
      title: 'alice restored event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
      severity: 'information',
    },
    {
      event: apiCall('cloudtrail:StartEventDataStoreIngestion', { requestParameters: { eventDataStore } }),
      title: 'alice started the recording of event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
    },
  ],
  silent: [
    {
      event: apiCall('cloudtrail:RestoreEventDataStore', {
        requestParameters: { eventDataStore },
        errorCode: 'EventDataStoreNotFoundException',
      }),
      because: 'it is gone for good',
    },
  ],
})
