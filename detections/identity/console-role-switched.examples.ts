import type { JsonObject } from '../../shared/core/json.ts'
import { consoleLogin, inARow, sample, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const switched = (role: string, SwitchFrom: string, record: JsonObject = {}) =>
  consoleLogin({
    eventName: 'SwitchRole',
    userIdentity: session(role, 'alice'),
    responseElements: { SwitchRole: 'Success' },
    additionalEventData: { SwitchFrom, RedirectTo: 'https://console.aws.amazon.com/console/home' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: switched('Billing', 'arn:aws:iam::111122223333:user/alice'),
      title: 'user alice switched to role Billing for the first time',
      severity: 'information',
    },
    {
      event: switched('Support', 'arn:aws:iam::123456789012:user/people/alice'),
      title: 'user alice of account 123456789012 switched to role Support for the first time',
      severity: 'low',
    },
    {
      events: inARow(3, 7200, (eventTime) =>
        switched('Administrator', 'arn:aws:sts::111122223333:assumed-role/Developer/bob', { eventTime }),
      ),
      title: 'role Developer (session bob) switched to role Administrator for the first time',
      severity: 'medium',
    },
    {
      event: sample('console-login/switch-role.json'),
      title: 'user Alice of account 123456789012 switched to role OrgAdmin for the first time',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: switched('Administrator', 'arn:aws:iam::111122223333:user/alice', {
        responseElements: { SwitchRole: 'Failure' },
      }),
      because: 'the switch was refused',
    },
    { event: consoleLogin({ userIdentity: session('Administrator', 'alice') }), because: 'it is a federated sign-in' },
  ],
})
