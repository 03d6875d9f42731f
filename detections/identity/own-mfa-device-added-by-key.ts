import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { hasLongTermKey } from '../requests/callers.ts'
import { ownerOf } from '../requests/identity/credential-owner.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/own-mfa-device-added-by-key',
  calls: ['iam:EnableMFADevice'],
  // In the console, where people do this, a call has credentials of a session.
  where: (e) => ownerOf(e).own && hasLongTermKey(e) && e.actor.kind !== 'root',
  severity: 'low',
  title: (e) => `${e.actor.name} registered an MFA device for themselves with an access key`,
  why: 'People do it in the console; whoever found a key passes the MFA checks of policies that way.',
  respond: (e) => {
    const { userName } = ownerOf(e)
    const device = textAt(e.request, 'serialNumber')
    return [
      `Ask ${e.actor.name} whether the device is theirs.`,
      ...(userName === undefined || device === undefined
        ? []
        : [
            {
              do: 'If not, remove it, and switch off the access key:',
              run: aws`iam deactivate-mfa-device --user-name ${userName} --serial-number ${device}`,
            },
          ]),
      ...otherCalls(e),
    ]
  },
  falsePositives: ['Somebody who works with the command line registers a device there.'],
  mitre: ['T1098.005', 'T1556.006'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html'],
})
