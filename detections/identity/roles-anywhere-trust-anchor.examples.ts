import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const trustAnchorId = '12345678-90ab-cdef-1234-567890abcdef'

const create = (record = {}) =>
  apiCall('rolesanywhere:CreateTrustAnchor', {
    requestParameters: {
      enabled: true,
      name: 'datacenter',
      source: {
        sourceData: { x509CertificateData: '-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----' },
        sourceType: 'CERTIFICATE_BUNDLE',
      },
    },
    responseElements: { trustAnchor: { enabled: true, name: 'datacenter', trustAnchorId } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: create(),
      title: 'alice created trust anchor datacenter of IAM Roles Anywhere',
      severity: 'high',
    },
    {
      event: create({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice created trust anchor datacenter of IAM Roles Anywhere',
      severity: 'high',
    },
    {
      event: apiCall('rolesanywhere:EnableTrustAnchor', { requestParameters: { trustAnchorId } }),
      title: 'alice enabled trust anchor 12345678-90ab-cdef-1234-567890abcdef of IAM Roles Anywhere',
    },
    {
      event: apiCall('rolesanywhere:UpdateTrustAnchor', {
        requestParameters: { trustAnchorId, source: { sourceType: 'CERTIFICATE_BUNDLE' } },
        responseElements: { trustAnchor: { name: 'datacenter', trustAnchorId } },
      }),
      title: 'alice changed trust anchor datacenter of IAM Roles Anywhere',
    },
  ],
  silent: [
    {
      event: apiCall('rolesanywhere:UpdateTrustAnchor', { requestParameters: { trustAnchorId, name: 'office' } }),
      because: 'only its name changed',
    },
    {
      event: apiCall('rolesanywhere:DisableTrustAnchor', { requestParameters: { trustAnchorId } }),
      because: 'its certificates are no longer taken',
    },
  ],
})
