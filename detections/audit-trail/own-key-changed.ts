import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { keyCalls } from '../requests/audit-trail/blinding/stores.ts'
import { ifKnown } from '../steps.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-key-changed',
  tells: keyCalls,
  why: 'The key encrypts the alerts: where it cannot be used, no alert can be published.',
  respond: (e, [key]) =>
    ifKnown(e.action.name.endsWith('Alias') ? undefined : key, (key) => [
      ...(e.action.name === 'ScheduleKeyDeletion'
        ? [
            {
              do: 'Keep the key:',
              run: aws`kms cancel-key-deletion --key-id ${key} --region ${e.region}`,
            },
          ]
        : []),
      ...(e.action.name === 'PutKeyPolicy'
        ? [
            {
              do: 'See who may use the key now:',
              run: aws`kms get-key-policy --key-id ${key} --policy-name default --region ${e.region}`,
            },
          ]
        : [{ do: 'Enable it again:', run: aws`kms enable-key --key-id ${key} --region ${e.region}` }]),
      'See whether the functions of Tocsin fail since then: what they could not publish lies in the dead-letter queue.',
    ]),
  falsePositives: ['Tocsin is removed by somebody who did not deploy it.'],
  mitre: ['T1685', 'T1489'],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html',
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html',
  ],
})
