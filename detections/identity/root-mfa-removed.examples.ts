import { apiCall, centralRoot, inARow, root, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const device = { userName: 'AWS ROOT USER', serialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' }
const remove = (call: string, requestParameters: object, eventTime = '2026-11-21T14:00:00Z') =>
  apiCall(`iam:${call}`, { eventTime, userIdentity: root, requestParameters: { ...requestParameters } })

export default defineExamples({
  fires: [
    {
      event: remove('DeactivateMFADevice', device),
      title: 'Root removed its own MFA device',
      severity: 'critical',
    },
    {
      events: inARow(2, 5, (eventTime, i) =>
        i === 0
          ? remove('DeactivateMFADevice', { serialNumber: 'GAHT12345678' }, eventTime)
          : remove('DeleteVirtualMFADevice', { serialNumber: device.serialNumber }, eventTime),
      ),
      title: 'Root removed its own MFA device',
    },
    {
      event: apiCall('iam:DeactivateMFADevice', {
        userIdentity: centralRoot,
        requestParameters: { serialNumber: device.serialNumber },
      }),
      title: 'A central root session removed an MFA device of root',
    },
  ],
  silent: [
    {
      event: remove('DeactivateMFADevice', { userName: 'bob', serialNumber: 'arn:aws:iam::111122223333:mfa/bob' }),
      because: 'it is the device of a user',
    },
    {
      event: remove('DeleteVirtualMFADevice', { serialNumber: 'arn:aws:iam::111122223333:mfa/bob' }),
      because: 'a device of nobody was thrown away',
    },
    { event: remove('EnableMFADevice', device), because: 'a device was registered' },
    {
      event: apiCall('iam:DeactivateMFADevice', {
        userIdentity: session('Helpdesk', 'bob'),
        requestParameters: { userName: 'alice', serialNumber: 'arn:aws:iam::111122223333:mfa/alice' },
      }),
      because: 'it is not root',
    },
  ],
})
