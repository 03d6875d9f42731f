import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const eventDataStore = 'arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE'

export default defineExamples({
  fires: [
    {
      event: apiCall('cloudtrail:DeleteEventDataStore', { requestParameters: { eventDataStore } }),
      title: 'alice deleted event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
      severity: 'high',
    },
    {
      event: apiCall('cloudtrail:StopEventDataStoreIngestion', { requestParameters: { eventDataStore } }),
      title: 'alice stopped the recording of event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
      severity: 'high',
    },
    {
      event: apiCall('cloudtrail:DeleteEventDataStore', {
        requestParameters: { eventDataStore },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice deleted event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('cloudtrail:DeleteEventDataStore', {
        requestParameters: { eventDataStore },
        errorCode: 'EventDataStoreTerminationProtectedException',
      }),
      because: 'it is protected from deletion',
    },
    {
      event: apiCall('cloudtrail:StartEventDataStoreIngestion', { requestParameters: { eventDataStore } }),
      because: 'it records again',
    },
  ],
})
