import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/build-credentials-imported',
  calls: ['codebuild:ImportSourceCredentials'],
  severity: 'low',
  title: (e) =>
    `${e.actor.name} gave CodeBuild credentials for ${textAt(e.request, 'serverType') ?? 'a server of source code'}`,
  why: 'All projects of the region fetch their code with them: it may come from, or be seen by, whoever they belong to.',
  respond: (e) => [
    {
      do: 'See which credentials there are; delete what nobody knows (delete-source-credentials):',
      run: aws`codebuild list-source-credentials --region ${e.region}`,
    },
    `Ask ${e.actor.name} whose account at the server it is.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A token is replaced by a new one.'],
  mitre: ['T1098', 'T1195.002'],
  references: ['https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ImportSourceCredentials.html'],
})
