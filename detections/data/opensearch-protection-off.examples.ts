import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (parameters: object, record: object = {}) =>
  apiCall('es:UpdateDomainConfig', { requestParameters: { domainName: 'search', ...parameters }, ...record })

export default defineExamples({
  fires: [
    {
      // The same settings, stated again an hour and a day later, are nothing new.
      events: inARow(3, 43_200, (eventTime) =>
        update({ domainEndpointOptions: { enforceHTTPS: false } }, { eventTime }),
      ),
      title: 'alice set up OpenSearch domain search without HTTPS',
      severity: 'low',
    },
    {
      event: apiCall('es:CreateDomain', {
        requestParameters: {
          domainName: 'search',
          encryptionAtRestOptions: { enabled: false },
          nodeToNodeEncryptionOptions: { enabled: false },
        },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
      }),
      title: 'alice set up OpenSearch domain search without encrypted disks and encryption between its nodes',
      severity: 'information',
    },
  ],
  silent: [
    { event: update({ domainEndpointOptions: { enforceHTTPS: true } }), because: 'HTTPS is required' },
    { event: update({ encryptionAtRestOptions: {} }), because: 'the call says nothing of encryption' },
  ],
})
