import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const association = {
  associationId: 'iip-assoc-0123456789abcdef0',
  instanceId: 'i-0123456789abcdef0',
  iamInstanceProfile: { arn: 'arn:aws:iam::111122223333:instance-profile/ClusterAdmin', id: 'AIPACKCEVSQ6C2EXAMPLE' },
  state: 'associating',
}

const associate = (record = {}) =>
  apiCall('ec2:AssociateIamInstanceProfile', {
    requestParameters: {
      AssociateIamInstanceProfileRequest: {
        IamInstanceProfile: { Name: 'ClusterAdmin' },
        InstanceId: 'i-0123456789abcdef0',
      },
    },
    responseElements: { AssociateIamInstanceProfileResponse: { iamInstanceProfileAssociation: association } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: associate(),
      title: 'alice put instance profile ClusterAdmin on EC2 instance i-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: associate({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice put instance profile ClusterAdmin on EC2 instance i-0123456789abcdef0',
      severity: 'low',
    },
    {
      event: apiCall('ec2:ReplaceIamInstanceProfileAssociation', {
        requestParameters: {
          ReplaceIamInstanceProfileAssociationRequest: {
            IamInstanceProfile: { Arn: 'arn:aws:iam::111122223333:instance-profile/orders' },
            AssociationId: 'iip-assoc-0123456789abcdef0',
          },
        },
      }),
      title: 'alice put instance profile orders on an EC2 instance',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:DisassociateIamInstanceProfile', {
        requestParameters: {
          DisassociateIamInstanceProfileRequest: { AssociationId: 'iip-assoc-0123456789abcdef0' },
        },
      }),
      because: 'the profile was taken away',
    },
  ],
})
