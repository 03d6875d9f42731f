import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const resolverQueryLogConfigId = 'rqlc-0123456789abcdef'

export default defineExamples({
  fires: [
    {
      event: apiCall('route53resolver:DisassociateResolverQueryLogConfig', {
        requestParameters: { resolverQueryLogConfigId, resourceId: 'vpc-0123456789abcdef0' },
      }),
      title: 'alice stopped the logging of DNS queries in vpc-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: apiCall('route53resolver:DeleteResolverQueryLogConfig', {
        requestParameters: { resolverQueryLogConfigId },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice stopped the logging of DNS queries by rqlc-0123456789abcdef',
      severity: 'low',
    },
    {
      event: apiCall('route53:DeleteQueryLoggingConfig', {
        requestParameters: { id: 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111' },
      }),
      title: 'alice stopped the logging of DNS queries for a hosted zone (a1b2c3d4-5678-90ab-cdef-EXAMPLE11111)',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('route53resolver:AssociateResolverQueryLogConfig', {
        requestParameters: { resolverQueryLogConfigId, resourceId: 'vpc-0123456789abcdef0' },
      }),
      because: 'the queries are logged',
    },
    {
      event: apiCall('route53resolver:DeleteResolverQueryLogConfig', {
        requestParameters: { resolverQueryLogConfigId },
        errorCode: 'InvalidRequestException',
      }),
      because: 'VPCs still use it, and it was kept',
    },
  ],
})
