import { consoleLogin, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const switched = (eventTime: string, result: string, SwitchFrom?: string) =>
  consoleLogin({
    eventTime,
    eventName: 'SwitchRole',
    responseElements: { SwitchRole: result },
    additionalEventData: SwitchFrom === undefined ? null : { SwitchFrom },
  })

export default defineExamples({
  fires: [
    {
      events: inARow(4, 30, (eventTime) => switched(eventTime, 'Failure', 'arn:aws:iam::123456789012:user/bob')),
      title: 'user bob of account 123456789012 was refused 3 times or more when switching roles in the console',
      severity: 'low',
    },
    {
      events: inARow(3, 30, (eventTime) => switched(eventTime, 'Failure')),
      title: 'alice was refused 3 times or more when switching roles in the console',
    },
  ],
  silent: [
    { events: inARow(2, 30, (eventTime) => switched(eventTime, 'Failure')), because: 'a name was mistyped twice' },
    { events: inARow(4, 30, (eventTime) => switched(eventTime, 'Success')), because: 'the switches succeeded' },
  ],
})
