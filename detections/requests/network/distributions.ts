import type { ApiCall } from '../../../shared/core/event.ts'
import { at, isJsonObject, type JsonObject, textAt } from '../../../shared/core/json.ts'

/** The whole configuration in a request of CloudFront's CreateDistribution, UpdateDistribution and the like. */
export function distributionConfigOf({ request }: ApiCall): JsonObject {
  const config = at(request, 'distributionConfig') ?? at(request, 'distributionConfigWithTags', 'distributionConfig')
  return isJsonObject(config) ? config : {}
}

export function distributionOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'id') ?? textAt(response, 'distribution', 'id')
}
