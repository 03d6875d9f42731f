import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

const principal = '"AWS":"999988887777"'

function by(other: string) {
  return changedSample('access-analyzer/finding-active.json', [principal, other])
}

function unused(type: string, ...changes: readonly (readonly [from: string, to: string])[]) {
  return changedSample('access-analyzer/unused-finding-permission.json', ['UnusedPermission', type], ...changes)
}

export default defineExamples({
  fires: [
    {
      event: sample('access-analyzer/finding-active.json'),
      title: 'Account 999988887777 from outside has access to S3 bucket my-bucket',
      severity: 'medium',
    },
    {
      event: changedSample('access-analyzer/finding-active.json', ['"isPublic":false', '"isPublic":true']),
      title: 'Anybody has access to S3 bucket my-bucket',
      severity: 'high',
    },
    {
      event: sample('access-analyzer/finding-resolved.json'),
      title: 'IAM Access Analyzer could not see who has access to S3 bucket my-bucket',
      severity: 'low',
    },
    { event: by('"AWS":"*"'), title: 'Anybody has access to S3 bucket my-bucket', severity: 'medium' },
    {
      event: changedSample(
        'access-analyzer/finding-active.json',
        [principal, '"AWS":"*"'],
        ['"condition":{}', '"condition":{"aws:PrincipalOrgID":"o-0abc"}'],
      ),
      title: 'Anybody, under a condition, has access to S3 bucket my-bucket',
      severity: 'medium',
    },
    {
      event: by('"AWS":"arn:aws:iam::999988887777:role/Reader"'),
      title: 'Role Reader of account 999988887777 from outside has access to S3 bucket my-bucket',
    },
    {
      event: by('"Federated":"arn:aws:iam::111122223333:saml-provider/okta"'),
      title: 'Whoever signs in by SAML provider okta has access to S3 bucket my-bucket',
    },
    {
      event: by('"CanonicalUser":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"'),
      title: 'The account of canonical user 79a59df900b9... from outside has access to S3 bucket my-bucket',
    },
    {
      event: sample('access-analyzer/internal-finding-active.json'),
      title: 'Role MyRole_6 has access to S3 bucket critical-data from inside of the account',
      severity: 'low',
    },
    {
      event: changedSample('access-analyzer/internal-finding-active.json', [
        '"accessType":"INTRA_ACCOUNT"',
        '"accessType":"INTRA_ORG"',
      ]),
      title: 'Role MyRole_6 has access to S3 bucket critical-data from inside of the organization',
      severity: 'medium',
    },
    {
      event: sample('access-analyzer/internal-finding-error.json'),
      title: 'IAM Access Analyzer could not see who has access to S3 bucket test-entity-88',
      severity: 'low',
    },
    {
      event: sample('access-analyzer/unused-finding-permission.json'),
      title: 'IAM role FindingIntegTestFakeRole has permissions that it does not use',
      severity: 'information',
    },
    { event: unused('UnusedIAMRole'), title: 'IAM role FindingIntegTestFakeRole is unused', severity: 'low' },
    {
      event: unused('UnusedIAMUserAccessKey', ['AWS::IAM::Role', 'AWS::IAM::User'], [':role/', ':user/']),
      title: 'An access key of IAM user FindingIntegTestFakeRole is unused',
      severity: 'low',
    },
    {
      event: unused('UnusedIAMUserPassword', ['AWS::IAM::Role', 'AWS::IAM::User'], [':role/', ':user/']),
      title: 'The password of IAM user FindingIntegTestFakeRole is unused',
    },
    {
      event: sample('access-analyzer/unused-finding-error.json'),
      title: 'IAM Access Analyzer could not see whether IAM role TestRole is used',
      severity: 'low',
    },
    {
      event: changedSample(
        'securityhub/findings-imported-guardduty.json',
        ['product/aws/guardduty', 'product/aws/access-analyzer'],
        ['"AwsAccountId":"111122223333"', '"AwsAccountId":"999988887777"'],
        [
          'TTPs/Command and Control/Backdoor:EC2-C&CActivity.B!DNS',
          'Software and Configuration Checks/Unused IAM Role',
        ],
      ),
      title: 'IAM Access Analyzer: Command and Control server domain name queried by EC2 instance i-99999999',
    },
  ],
  silent: [
    {
      event: changedSample('access-analyzer/finding-active.json', ['"isDeleted":false', '"isDeleted":true']),
      because: 'the finding was deleted',
    },
    {
      event: changedSample('access-analyzer/finding-active.json', ['"ACTIVE"', '"RESOLVED"']),
      because: 'the access is gone',
    },
  ],
})
