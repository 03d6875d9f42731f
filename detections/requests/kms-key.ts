import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { nameIn } from './arns.ts'

/** The key's ID, or its alias where the call named it so; from the answer where the call makes a key. */
export function kmsKeyOf({ request, response, resources }: ApiCall): string {
  const listed = resources.find(({ type }) => type === 'AWS::KMS::Key')
  const named = textAt(request, 'keyId') ?? textAt(response, 'keyMetadata', 'keyId') ?? listed?.name
  return nameIn(named ?? 'unknown')
}
