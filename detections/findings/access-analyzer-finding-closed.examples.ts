import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: changedSample('access-analyzer/finding-active.json', ['"ACTIVE"', '"RESOLVED"']),
      title: 'IAM Access Analyzer: Somebody outside of the account has access, S3 bucket my-bucket: resolved',
    },
    {
      event: changedSample('access-analyzer/finding-active.json', ['"ACTIVE"', '"ARCHIVED"']),
      title: 'IAM Access Analyzer: Somebody outside of the account has access, S3 bucket my-bucket: archived',
    },
  ],
  silent: [{ event: sample('access-analyzer/finding-active.json'), because: 'it is open' }],
})
