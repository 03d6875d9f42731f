import type { ApiCall } from '../../../shared/core/event.ts'
import { type JsonObject, objectAt, textAt } from '../../../shared/core/json.ts'

/** The whole configuration in a request of CloudFront's CreateDistribution, UpdateDistribution and the like. */
export function distributionConfigOf({ request }: ApiCall): JsonObject {
  const config = objectAt(request, 'distributionConfig')
  return Object.keys(config).length > 0 ? config : objectAt(request, 'distributionConfigWithTags', 'distributionConfig')
}

export function distributionOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'id') ?? textAt(response, 'distribution', 'id')
}
