import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, isWord, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/cache-protection-weakened',
  calls: ['elasticache:ModifyReplicationGroup', 'elasticache:ModifyCacheCluster'],
  where: (e) => weakens(e) !== undefined,
  severity: 'medium',
  title: (e) => `${e.actor.name} made ${databaseInWords(e)} ${weakens(e) ?? 'less safe'}`,
  why: (e) =>
    weakens(e) === openToAll
      ? 'Whoever reaches the cache in the network can read and change what is in it, often the sessions of customers.'
      : 'Whoever listens in the network can read what goes to the cache and back, often the sessions of customers.',
  respond: (e) => [
    ...(weakens(e) === openToAll
      ? ['Give it a token or a user group again, and see who connected meanwhile.']
      : changeStep(
          e,
          'Require encryption again:',
          '--transit-encryption-enabled',
          '--transit-encryption-mode',
          'required',
        )),
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: (e) =>
    weakens(e) === openToAll
      ? ['Clients change from a token to users with rights of their own, or the other way round.']
      : ['Clients are moved to encryption one by one, and for some time both ways must work.'],
  mitre: ['T1689', 'T1040'],
  references: [
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
  ],
})

const openToAll = 'let clients in without a password'

function weakens({ request }: ApiCall): string | undefined {
  if (isWord(textAt(request, 'authTokenUpdateStrategy'), 'DELETE') || flagAt(request, 'removeUserGroups') === true) {
    return openToAll
  }
  const encrypts = flagAt(request, 'transitEncryptionEnabled') !== false
  const requires = !isWord(textAt(request, 'transitEncryptionMode'), 'preferred')
  return encrypts && requires ? undefined : 'take connections without encryption'
}
