import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('access-analyzer/finding-active.json', ['"ACTIVE"', '"RESOLVED"']),
      title: 'IAM Access Analyzer finding on S3 bucket my-bucket resolved: Somebody outside of the account has access',
    },
    {
      event: changedSample('access-analyzer/finding-active.json', ['"ACTIVE"', '"ARCHIVED"']),
      title: 'IAM Access Analyzer finding on S3 bucket my-bucket archived: Somebody outside of the account has access',
    },
  ],
  silent: [{ event: sample('access-analyzer/finding-active.json'), because: 'it is open' }],
})
