import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const resourceShareArn = 'arn:aws:ram:us-east-1:111122223333:resource-share/1234abcd-12ab-34cd-56ef-1234567890ab'

const create = (requestParameters: JsonObject) =>
  apiCall('ram:CreateResourceShare', {
    requestParameters: {
      name: 'main',
      resourceArns: ['arn:aws:ec2:us-east-1:111122223333:subnet/subnet-0123456789abcdef0'],
      ...requestParameters,
    },
    responseElements: { resourceShare: { resourceShareArn, name: 'main', status: 'ACTIVE' } },
  })

const associate = (principal: string, external: boolean) =>
  apiCall('ram:AssociateResourceShare', {
    requestParameters: { resourceShareArn, principals: [principal] },
    responseElements: {
      resourceShareAssociations: [
        {
          resourceShareArn,
          resourceShareName: 'main',
          associatedEntity: principal,
          associationType: 'PRINCIPAL',
          external,
        },
      ],
    },
  })

export default defineExamples({
  fires: [
    {
      event: associate('123456789012', true),
      title: 'alice shared resource share main with account 123456789012',
      severity: 'high',
    },
    {
      event: create({ principals: ['123456789012'], allowExternalPrincipals: true }),
      title: 'alice shared resource share main with account 123456789012',
      severity: 'medium',
    },
    {
      event: create({ principals: ['arn:aws:iam::123456789012:role/Deploy'] }),
      title: 'alice shared resource share main with account 123456789012',
    },
    {
      event: apiCall('ram:AssociateResourceShare', {
        requestParameters: { resourceShareArn, principals: ['123456789012'] },
      }),
      title: 'alice shared resource share 1234abcd-12ab-34cd-56ef-1234567890ab with account 123456789012',
      severity: 'medium',
    },
  ],
  silent: [
    { event: associate('123456789012', false), because: 'the account belongs to the organization' },
    {
      event: create({ principals: ['123456789012'], allowExternalPrincipals: false }),
      because: 'the share stays within the organization',
    },
    {
      event: create({ principals: ['arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-abcd-example1'] }),
      because: 'it is shared with a unit of the organization',
    },
    { event: create({ allowExternalPrincipals: true }), because: 'it is shared with nobody yet' },
  ],
})
