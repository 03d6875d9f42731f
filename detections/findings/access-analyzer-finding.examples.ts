import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('access-analyzer/finding-active.json'),
      title: 'Account 999988887777 from outside has access to S3 bucket my-bucket',
      severity: 'medium',
    },
    {
      event: changed('access-analyzer/finding-active.json', (json) =>
        json.replace('"isPublic":false', '"isPublic":true'),
      ),
      title: 'Anybody has access to S3 bucket my-bucket',
      severity: 'high',
    },
    {
      event: sample('access-analyzer/finding-resolved.json'),
      title: 'IAM Access Analyzer could not see who has access to S3 bucket my-bucket',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: changed('access-analyzer/finding-active.json', (json) => json.replace('"ACTIVE"', '"RESOLVED"')),
      because: 'the access is gone',
    },
  ],
})

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
