import type { JsonObject } from '../../shared/core/json.ts'
import { cloudtrailServiceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const happened = (name: string, serviceEventDetails: JsonObject) =>
  cloudtrailServiceEvent(`controltower:${name}`, { serviceEventDetails })

const unit = { organizationalUnitName: 'Production', organizationalUnitId: 'ou-ab12-11111111' }

export default defineExamples({
  fires: [
    {
      event: happened('DisableGuardrail', {
        disableGuardrailStatus: {
          organizationalUnits: [unit],
          guardrails: [{ guardrailId: 'AWS-GR_RDS_INSTANCE_PUBLIC_ACCESS_CHECK', guardrailBehavior: 'DETECTIVE' }],
          state: 'SUCCEEDED',
        },
      }),
      title: 'Control Tower finished switching off controls of an OU (Production)',
      severity: 'medium',
    },
    {
      event: happened('CreateManagedAccount', {
        createManagedAccountStatus: {
          organizationalUnit: unit,
          account: { accountName: 'orders', accountId: '123456789012' },
          state: 'SUCCEEDED',
        },
      }),
      title: 'Control Tower finished the creation of an account (123456789012)',
      severity: 'information',
    },
    {
      event: happened('SetupLandingZone', { setupLandingZoneStatus: { state: 'FAILED' } }),
      title: 'Control Tower failed at setting up the landing zone',
      severity: 'medium',
    },
    {
      event: happened('DeregisterOrganizationalUnit', {
        deregisterOrganizationalUnitStatus: { organizationalUnit: unit, state: 'SUCCEEDED' },
      }),
      title: 'Control Tower finished taking an OU out of its care (Production)',
    },
  ],
  silent: [
    {
      event: happened('EnableGuardrail', {
        enableGuardrailStatus: { organizationalUnits: [unit], state: 'SUCCEEDED' },
      }),
      because: 'controls were switched on',
    },
    {
      event: happened('PrecheckOrganizationalUnit', { precheckOrganizationalUnitStatus: { organizationalUnit: unit } }),
      because: 'it is a check before the real step',
    },
  ],
})
