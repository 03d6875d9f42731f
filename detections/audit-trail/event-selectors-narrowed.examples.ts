import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const basic = (selector: JsonObject, record: JsonObject = {}) =>
  apiCall('cloudtrail:PutEventSelectors', {
    requestParameters: {
      trailName: 'main',
      eventSelectors: [
        {
          readWriteType: 'All',
          includeManagementEvents: true,
          dataResources: [],
          excludeManagementEventSources: [],
          ...selector,
        },
      ],
    },
    ...record,
  })

const advanced = (...fieldSelectors: readonly JsonObject[]) =>
  apiCall('cloudtrail:PutEventSelectors', {
    requestParameters: { trailName: 'main', advancedEventSelectors: [{ name: 'Management', fieldSelectors }] },
  })

const management = { field: 'eventCategory', equals: ['Management'] }
const objects = [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }]
const terraform = { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }

export default defineExamples({
  fires: [
    {
      event: basic({
        readWriteType: 'ReadOnly',
        includeManagementEvents: false,
        dataResources: [{ type: 'AWS::S3::Object', values: [] }],
      }),
      title: 'alice made trail main record nothing',
      severity: 'critical',
    },
    {
      event: basic({ includeManagementEvents: false }, terraform),
      title: 'alice made trail main record nothing',
      severity: 'critical',
    },
    {
      event: basic({ includeManagementEvents: false, dataResources: objects }),
      title: 'alice made trail main record no management events',
      severity: 'high',
    },
    {
      event: basic({ includeManagementEvents: false, dataResources: objects }, terraform),
      title: 'alice made trail main record no management events',
      severity: 'high',
    },
    {
      event: basic({ readWriteType: 'ReadOnly' }),
      title: 'alice made trail main record no calls that change something',
      severity: 'high',
    },
    {
      event: basic({ readWriteType: 'WriteOnly' }),
      title: 'alice made trail main record no calls that read',
      severity: 'medium',
    },
    {
      event: basic({ excludeManagementEventSources: ['kms.amazonaws.com'] }),
      title: 'alice made trail main leave out calls of kms.amazonaws.com',
      severity: 'medium',
    },
    {
      event: basic({ excludeManagementEventSources: ['rdsdata.amazonaws.com'] }),
      title: 'alice made trail main leave out calls of rdsdata.amazonaws.com',
      severity: 'low',
    },
    {
      event: advanced(management, { field: 'eventSource', equals: ['s3.amazonaws.com'] }),
      title: 'alice made trail main record only some calls, chosen by eventSource',
      severity: 'high',
    },
    {
      event: apiCall('cloudtrail:UpdateEventDataStore', {
        requestParameters: {
          eventDataStore:
            'arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
          advancedEventSelectors: [{ name: 'Objects', fieldSelectors: [{ field: 'eventCategory', equals: ['Data'] }] }],
        },
      }),
      title: 'alice made event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE record no management events',
      severity: 'high',
    },
  ],
  silent: [
    { event: basic({ dataResources: objects }), because: 'it records all management events, and objects too' },
    { event: advanced(management), because: 'it records all management events' },
    {
      event: apiCall('cloudtrail:UpdateEventDataStore', {
        requestParameters: { eventDataStore: 'EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE', retentionPeriod: 2557 },
      }),
      because: 'what is recorded was not changed',
    },
  ],
})
