import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/model-imported',
  calls: ['bedrock:CreateModelImportJob'],
  severity: 'medium',
  title: (e) => {
    const bucket = bucketOf(e)
    const from = bucket === undefined ? '' : ` from bucket ${bucket}`
    return `${e.actor.name} imported ${named('AI model', textIn(e.request, 'importedModelName'))}${from}`
  },
  why: 'What a model of unknown origin answers is not to be trusted, and running it costs money.',
  respond: (e) => {
    const name = textIn(e.request, 'importedModelName')
    return [
      `Ask ${e.actor.name} where the model comes from${bucketOf(e) === undefined ? '' : `, and whose bucket ${bucketOf(e)} is`}.`,
      ...ifKnown(name, (name) => ({
        do: 'If nobody needs it, delete it:',
        run: aws`bedrock delete-imported-model --model-identifier ${name} --region ${e.region}`,
      })),
    ]
  },
  falsePositives: ['A team brings a model that it trained elsewhere.'],
  mitre: ['T1496.004', 'T1195'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/APIReference/API_CreateModelImportJob.html'],
})

function bucketOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'modelDataSource', 's3DataSource', 's3Uri')?.match(/^s3:\/\/([^/]+)/)?.[1]
}
