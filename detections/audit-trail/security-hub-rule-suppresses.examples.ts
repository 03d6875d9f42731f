import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const rule = (FindingFieldsUpdate: JsonObject, more: JsonObject = {}) => ({
  RuleName: 'sandbox',
  RuleOrder: 1,
  RuleStatus: 'ENABLED',
  Description: 'Nobody reads findings of the sandbox',
  Criteria: { AwsAccountId: [{ Value: '123456789012', Comparison: 'EQUALS' }] },
  Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate }],
  ...more,
})

/** Security Hub V2 takes criteria of OCSF. */
const ofAccount = {
  OcsfFindingCriteria: {
    CompositeFilters: [
      {
        StringFilters: [{ FieldName: 'cloud.account.uid', Filter: { Value: '123456789012', Comparison: 'EQUALS' } }],
      },
    ],
  },
}

const suppress = { Workflow: { Status: 'SUPPRESSED' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('securityhub:CreateAutomationRule', { requestParameters: rule(suppress) }),
      title: 'alice made automation rule sandbox suppress findings of Security Hub',
      severity: 'medium',
    },
    {
      event: apiCall('securityhub:CreateAutomationRule', {
        requestParameters: rule(suppress),
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice made automation rule sandbox suppress findings of Security Hub',
      severity: 'low',
    },
    {
      event: apiCall('securityhub:BatchUpdateAutomationRules', {
        requestParameters: {
          UpdateAutomationRulesRequestItems: [
            {
              RuleArn:
                'arn:aws:securityhub:us-east-1:111122223333:automation-rule/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111',
              Actions: [{ Type: 'FINDING_FIELDS_UPDATE', FindingFieldsUpdate: suppress }],
            },
          ],
        },
      }),
      title: 'alice made automation rule a1b2c3d4-5678-90ab-cdef-EXAMPLE11111 suppress findings of Security Hub',
    },
    {
      event: apiCall('securityhub:CreateAutomationRuleV2', {
        requestParameters: rule({ StatusId: 3 }, { Criteria: ofAccount }),
      }),
      title: 'alice made automation rule sandbox suppress findings of Security Hub',
    },
    {
      event: apiCall('securityhub:CreateAutomationRule', {
        requestParameters: rule(suppress, { Criteria: { RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }] } }),
      }),
      title: 'alice made automation rule sandbox suppress all findings of Security Hub',
      severity: 'high',
    },
    {
      event: apiCall('securityhub:CreateAutomationRuleV2', {
        requestParameters: rule(
          { StatusId: 3 },
          {
            Criteria: {
              OcsfFindingCriteria: {
                CompositeFilters: [{ NumberFilters: [{ FieldName: 'severity_id', Filter: { Gte: 0 } }] }],
              },
            },
          },
        ),
      }),
      title: 'alice made automation rule sandbox suppress all findings of Security Hub',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('securityhub:CreateAutomationRule', {
        requestParameters: rule({ Severity: { Label: 'CRITICAL' } }),
      }),
      because: 'the rule makes findings graver, and hides none',
    },
    {
      event: apiCall('securityhub:CreateAutomationRule', {
        requestParameters: rule(suppress, { RuleStatus: 'DISABLED' }),
      }),
      because: 'the rule is not in use',
    },
  ],
})
