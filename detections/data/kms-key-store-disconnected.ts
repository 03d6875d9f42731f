import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'data/kms-key-store-disconnected',
  calls: ['kms:DisconnectCustomKeyStore', 'kms:DeleteCustomKeyStore'],
  severity: (e) => (isDeleted(e) ? 'medium' : 'high'),
  title: (e) => {
    const store = storeOf(e)
    const done = isDeleted(e) ? 'deleted' : 'disconnected'
    return `${e.actor.name} ${done} ${store === undefined ? 'a KMS key store' : `KMS key store ${store}`}`
  },
  why: (e) =>
    isDeleted(e)
      ? 'Only a store without keys can be deleted: its keys went before, and what they encrypted cannot be read any more.'
      : 'No key of the store can be used: what they encrypted cannot be read until it is connected again.',
  respond: (e) => {
    const store = storeOf(e)
    return [
      ...(store === undefined || isDeleted(e)
        ? []
        : [
            {
              do: 'Connect it again; it takes up to 20 minutes:',
              run: aws`kms connect-custom-key-store --custom-key-store-id ${store} --region ${e.region}`,
            },
          ]),
      `Ask ${e.actor.name} why.`,
      isDeleted(e)
        ? 'See whether anything still needs the keys: the material may still be in the CloudHSM cluster or the key manager.'
        : 'Check that the CloudHSM cluster or the external key manager behind it is as it should be.',
    ]
  },
  falsePositives: (e) => [
    isDeleted(e)
      ? 'A store that was made for a test is cleared away.'
      : 'The password of the store is changed, for which it must be disconnected.',
  ],
  mitre: ['T1489'],
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_DisconnectCustomKeyStore.html'],
})

/** @see https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteCustomKeyStore.html */
function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteCustomKeyStore'
}

function storeOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'customKeyStoreId')
}
