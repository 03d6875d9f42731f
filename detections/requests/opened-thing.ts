import type { ApiCall } from '../../shared/core/event.ts'
import { nameIn } from './arns.ts'
import { asked } from './parameters.ts'
import { serviceInWords } from './service-names.ts'

/** "orders of Managed Kafka", "a part of CodeArtifact": what a call opens, of whichever service. */
export function openedThing(e: ApiCall): string {
  const name = nameKeys.map((key) => asked(e, key)).find((found) => found !== undefined)
  return `${nameIn(name?.replace(idAfterName, '')) ?? e.resources[0]?.name ?? 'a part'} of ${serviceInWords(e)}`
}

/** ARNs of Kafka clusters end in `cluster/orders/11111111-2222-3333-4444-555555555555-1`. */
const idAfterName = /(?<=^arn:.*\/.*)\/[0-9a-f]{8}-[0-9a-f-]{27}(?:-\d+)?$/

/** What the parameters are called that name what a call is about, the narrowest first. */
const nameKeys = [
  'repository',
  'repositoryName',
  'registryName',
  'resourceArn',
  'resourceIdentifier',
  'imageArn',
  'imageRecipeArn',
  'componentArn',
  'containerRecipeArn',
  'containerName',
  'destinationName',
  'deliveryDestinationName',
  'sinkIdentifier',
  'projectArn',
  'modelPackageGroupName',
  'vectorBucketName',
  'name',
  'tableBucketARN',
  'tableName',
  'clusterArn',
  'clusterName',
  'identifier',
  'fileSystemId',
  'brokerName',
  'graphName',
  'graphIdentifier',
  'restApiId',
  'apiId',
  'gatewayIdentifier',
  'serviceIdentifier',
  'serviceNetworkIdentifier',
  'fileShareARN',
  'vaultName',
  'endpointIdentifier',
  'bucketName',
  'relationalDatabaseName',
  'ruleName',
  'domainName',
  'domain',
  'arn',
]
