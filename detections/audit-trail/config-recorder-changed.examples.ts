import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (recordingGroup: JsonObject, record: JsonObject = {}) =>
  apiCall('config:PutConfigurationRecorder', {
    requestParameters: {
      configurationRecorder: {
        name: 'default',
        roleARN: 'arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
        recordingGroup,
      },
    },
    ...record,
  })

const onlyTwo = {
  allSupported: false,
  includeGlobalResourceTypes: false,
  resourceTypes: ['AWS::S3::Bucket', 'AWS::EC2::Instance'],
  recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
}

export default defineExamples({
  fires: [
    {
      event: put(onlyTwo),
      title: 'alice made Config recorder default record only 2 types of resources',
      severity: 'medium',
    },
    {
      event: put(onlyTwo, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice made Config recorder default record only 2 types of resources',
      severity: 'low',
    },
    {
      event: put({
        allSupported: false,
        includeGlobalResourceTypes: false,
        resourceTypes: [],
        exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::SecurityGroup'] },
        recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
      }),
      title: 'alice made Config recorder default leave out AWS::EC2::SecurityGroup',
      severity: 'medium',
    },
    {
      event: put({ allSupported: true, includeGlobalResourceTypes: false }),
      title: 'alice made Config recorder default leave out IAM users, groups, roles and policies',
      severity: 'low',
    },
    {
      event: apiCall('config:DisassociateResourceTypes', {
        requestParameters: {
          configurationRecorderArn: 'arn:aws:config:us-east-1:111122223333:configuration-recorder/main',
          resourceTypes: ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::S3::Bucket'],
        },
      }),
      title: 'alice made Config recorder main no longer record 3 types of resources',
      severity: 'medium',
    },
    {
      event: put({
        allSupported: true,
        includeGlobalResourceTypes: true,
        resourceTypes: [],
        recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
      }),
      title: 'alice changed Config recorder default',
      severity: 'low',
    },
    {
      event: put(
        { allSupported: true, includeGlobalResourceTypes: true },
        { userAgent: 'cloudformation.amazonaws.com' },
      ),
      title: 'alice changed Config recorder default',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: put(onlyTwo, { errorCode: 'InvalidRecordingGroupException' }),
      because: 'AWS refused it',
    },
    {
      event: apiCall('config:AssociateResourceTypes', {
        requestParameters: {
          configurationRecorderArn: 'arn:aws:config:us-east-1:111122223333:configuration-recorder/main',
          resourceTypes: ['AWS::IAM::Role'],
        },
      }),
      because: 'more is recorded',
    },
  ],
})
