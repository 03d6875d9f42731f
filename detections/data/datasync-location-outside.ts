import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/datasync-location-outside',
  calls: ['datasync:CreateLocationObjectStorage', 'datasync:CreateLocationAzureBlob'],
  severity: 'medium',
  title: (e) => `${e.actor.name} connected DataSync to storage outside AWS: ${hostOf(e) ?? 'an unnamed server'}`,
  why: 'A task can now copy whole buckets and file systems there, quickly and without anybody looking on.',
  respond: (e) => {
    const location = textAt(e.response, 'locationArn')
    return [
      ...ifKnown(location, (location) => ({
        do: 'If nobody knows the server, delete the location, and tasks that use it:',
        run: aws`datasync delete-location --location-arn ${location} --region ${e.region}`,
      })),
      { do: 'See what is copied:', run: aws`datasync list-tasks --region ${e.region}` },
      ...otherCalls(e),
    ]
  },
  falsePositives: ['Data is moved to AWS from there, or kept in both places.'],
  mitre: ['T1567.002', 'T1048'],
  references: ['https://docs.aws.amazon.com/datasync/latest/userguide/create-object-location.html'],
})

function hostOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'serverHostname') ?? textAt(request, 'containerUrl')?.match(/^https?:\/\/([^/?#]+)/)?.[1]
}
