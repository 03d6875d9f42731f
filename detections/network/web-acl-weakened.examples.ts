import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('wafv2:UpdateWebACL', {
    requestParameters: {
      name: 'main',
      scope: 'REGIONAL',
      id: 'a1b2c3d4-5678-90ab-cdef-111111111111',
      defaultAction: { allow: {} },
      ...requestParameters,
    },
    ...record,
  })

const blocking = { name: 'rate', priority: 0, action: { block: {} } }
const group = (name: string, overrideAction: JsonObject) => ({ name, priority: 1, overrideAction })

export default defineExamples({
  fires: [
    {
      event: update({ rules: [] }),
      title: 'alice left web ACL main without a rule that blocks',
      severity: 'high',
    },
    {
      event: update({ rules: [blocking, group('common', { count: {} })] }),
      title: 'alice left web ACL main with rule common set to count only',
      severity: 'low',
    },
    {
      event: update({ rules: [blocking, group('common', { count: {} }), group('bots', { count: {} })] }),
      title: 'alice left web ACL main with rules common and bots set to count only',
    },
    {
      event: update({ rules: [group('common', { count: {} }), group('bots', { count: {} })] }),
      title: 'alice left web ACL main without a rule that blocks',
    },
    {
      event: update(
        { rules: [blocking, { name: 'countries', priority: 2, action: { count: {} } }] },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' },
      ),
      title: 'alice left web ACL main with rule countries set to count only',
      severity: 'information',
    },
  ],
  silent: [
    { event: update({ rules: [blocking, group('common', { none: {} })] }), because: 'all rules act' },
    {
      event: update({ defaultAction: { block: {} }, rules: [{ name: 'office', priority: 0, action: { allow: {} } }] }),
      because: 'only the office comes in',
    },
  ],
})
