import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const parameters = {
  controlIdentifier: 'arn:aws:controltower:us-east-1::control/AWS-GR_RESTRICT_ROOT_USER',
  targetIdentifier: 'arn:aws:organizations::111122223333:ou/o-a1b2c3d4e5/ou-ab12-11111111',
}

const disable = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('controltower:DisableControl', { requestParameters, ...record })

export default defineExamples({
  fires: [
    {
      event: disable(parameters),
      title: 'alice disabled Control Tower control AWS-GR_RESTRICT_ROOT_USER for OU ou-ab12-11111111',
      severity: 'medium',
    },
    {
      event: disable(parameters, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice disabled Control Tower control AWS-GR_RESTRICT_ROOT_USER for OU ou-ab12-11111111',
      severity: 'low',
    },
    {
      event: disable({ enabledControlIdentifier: 'arn:aws:controltower:us-east-1:111122223333:enabledcontrol/1AB2CD' }),
      title: 'alice disabled Control Tower control 1AB2CD',
    },
    {
      event: apiCall('controltower:DisableBaseline', {
        requestParameters: {
          enabledBaselineIdentifier: 'arn:aws:controltower:us-east-1:111122223333:enabledbaseline/XAB2CD',
        },
      }),
      title: 'alice disabled Control Tower baseline XAB2CD',
    },
    { event: disable({}), title: 'alice disabled a Control Tower control' },
  ],
  silent: [
    {
      event: apiCall('controltower:EnableControl', { requestParameters: parameters }),
      because: 'the control was enabled',
    },
    { event: disable(parameters, { errorCode: 'ConflictException' }), because: 'another change was under way' },
  ],
})
