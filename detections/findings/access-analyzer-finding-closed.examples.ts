import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('access-analyzer/finding-active.json', ['"ACTIVE"', '"RESOLVED"']),
      title:
        'IAM Access Analyzer finding resolved: Account 999988887777 from outside has access to S3 bucket my-bucket',
    },
    {
      event: changedSample('access-analyzer/finding-active.json', ['"ACTIVE"', '"ARCHIVED"']),
      title:
        'IAM Access Analyzer finding archived: Account 999988887777 from outside has access to S3 bucket my-bucket',
    },
    {
      event: changedSample('access-analyzer/finding-resolved.json', ['"isDeleted":false', '"isDeleted":true']),
      title: 'IAM Access Analyzer finding deleted: It could not see who has access to S3 bucket my-bucket',
    },
    {
      event: changedSample('access-analyzer/internal-finding-active.json', ['"ACTIVE"', '"RESOLVED"']),
      title:
        'IAM Access Analyzer finding resolved: Role MyRole_6 has access to S3 bucket critical-data from inside of the account',
    },
    {
      event: changedSample('access-analyzer/unused-finding-permission.json', ['"ACTIVE"', '"ARCHIVED"']),
      title:
        'IAM Access Analyzer finding archived: IAM role FindingIntegTestFakeRole has permissions that it does not use',
    },
  ],
  silent: [{ event: sample('access-analyzer/finding-active.json'), because: 'it is open' }],
})
