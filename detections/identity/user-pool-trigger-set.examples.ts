import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (lambdaConfig: JsonObject) =>
  apiCall('cognito-idp:UpdateUserPool', { requestParameters: { userPoolId: 'us-east-1_EXAMPLE', lambdaConfig } })

const own = 'arn:aws:lambda:us-east-1:111122223333:function:move'
const foreign = 'arn:aws:lambda:us-east-1:123456789012:function:move'

export default defineExamples({
  fires: [
    {
      event: update({ userMigration: foreign }),
      title:
        'alice had user pool us-east-1_EXAMPLE call function move of account 123456789012 with the passwords of new users',
      severity: 'high',
    },
    {
      event: update({ preTokenGenerationConfig: { lambdaVersion: 'V2_0', lambdaArn: foreign } }),
      title: 'alice had user pool us-east-1_EXAMPLE call function move of account 123456789012 at pre token generation',
      severity: 'high',
    },
    {
      event: update({ userMigration: own }),
      title: 'alice had user pool us-east-1_EXAMPLE call function move with the passwords of new users',
      severity: 'low',
    },
  ],
  silent: [
    { event: update({ postConfirmation: own }), because: 'the function is their own, and gets no passwords' },
    { event: update({}), because: 'no function is set' },
  ],
})
