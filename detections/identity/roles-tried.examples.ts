import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const refused = (role: string, record = {}) =>
  apiCall('sts:AssumeRole', {
    readOnly: true,
    errorCode: 'AccessDenied',
    errorMessage: `User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/${role}`,
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: inARow(5, 30, (eventTime, i) => refused(`Role${i}`, { eventTime })),
      title: 'alice was refused 5 roles or more within 10 minutes',
      severity: 'medium',
    },
    {
      events: inARow(5, 30, (eventTime, i) =>
        refused('Deploy', {
          eventTime,
          requestParameters: { roleArn: `arn:aws:iam::123456789012:role/Role${i}`, roleSessionName: 'test' },
        }),
      ),
      title: 'alice was refused 5 roles or more within 10 minutes',
    },
  ],
  silent: [
    {
      events: inARow(20, 10, (eventTime) => refused('Deploy', { eventTime })),
      because: 'a program tries the same role again and again',
    },
    {
      events: inARow(5, 600, (eventTime, i) => refused(`Role${i}`, { eventTime })),
      because: 'the tries are far apart',
    },
    {
      events: inARow(5, 30, (eventTime, i) => refused(`Role${i}`, { eventTime, errorCode: 'RegionDisabledException' })),
      because: 'it is another error',
    },
  ],
})
