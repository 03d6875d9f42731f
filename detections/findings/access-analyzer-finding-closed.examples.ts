import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: changed('access-analyzer/finding-active.json', (json) => json.replace('"ACTIVE"', '"RESOLVED"')),
      title: 'IAM Access Analyzer: Somebody outside of the account has access, S3 bucket my-bucket: resolved',
    },
    {
      event: changed('access-analyzer/finding-active.json', (json) => json.replace('"ACTIVE"', '"ARCHIVED"')),
      title: 'IAM Access Analyzer: Somebody outside of the account has access, S3 bucket my-bucket: archived',
    },
  ],
  silent: [{ event: sample('access-analyzer/finding-active.json'), because: 'it is open' }],
})

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
