import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createDynamoDbClient, type DynamoDbClient } from '../shared/aws/dynamodb-client.ts'
import { awsUrlOf } from '../shared/aws/signed-request.ts'
import { readAwsAccess } from '../shared/config.ts'
import type { Stack } from './stack.ts'

/** The client of a person, whose credentials AWS's SDK finds: profiles, SSO, environment variables. */
export function dynamoDbOfPerson({ client }: Pick<Stack, 'client'>, now: () => Date): DynamoDbClient {
  const { config } = new DynamoDBClient(client)
  const url = client.endpoint ?? readAwsAccess().dynamoDbUrl ?? awsUrlOf('dynamodb', client.region)
  return createDynamoDbClient({ url, region: client.region, now, credentials: () => config.credentials() })
}
