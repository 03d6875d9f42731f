import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

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
  ],
  silent: [
    {
      event: changedSample('access-analyzer/finding-active.json', ['"ACTIVE"', '"RESOLVED"']),
      because: 'the access is gone',
    },
  ],
})
