import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'
import { findCallsOf } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/mfa-device-added-for-another',
  calls: ['iam:EnableMFADevice'],
  where: (e) => !ownerOf(e).own,
  severity: 'medium',
  title: (e) => `${e.actor.name} registered an MFA device for ${ownerOf(e).words}`,
  why: 'Whoever holds that device passes the MFA check of somebody else.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    const device = textAt(e.request, 'serialNumber')
    return [
      ...(userName === undefined || device === undefined
        ? []
        : [
            {
              do: `If ${userName} does not hold the device, remove it:`,
              run: aws`iam deactivate-mfa-device --user-name ${userName} --serial-number ${device}`,
            },
            findCallsOf(userName, e.region),
          ]),
      `Ask ${e.actor.name} why the user did not register it.`,
    ]
  },
  falsePositives: ['An administrator sets up hardware devices before handing them out.'],
  mitre: ['T1098.005', 'T1556.006'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html'],
})
