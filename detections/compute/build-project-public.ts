import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/build-project-public',
  calls: ['codebuild:UpdateProjectVisibility'],
  record: { requestParameters: { projectVisibility: ['PUBLIC_READ'] } },
  severity: 'high',
  title: (e) =>
    `${e.actor.name} made the builds of ${named('CodeBuild project', nameIn(textAt(e.request, 'projectArn')))} public`,
  why: 'The whole internet can read its build logs, old ones too, and load what it builds.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'projectArn'), (arn) => ({
      do: 'Make them private again:',
      run: aws`codebuild update-project-visibility --project-arn ${arn} --project-visibility PRIVATE --region ${e.region}`,
    })),
    'Replace every secret that a build ever printed or had in a plain environment variable.',
    `Ask ${e.actor.name} who was to see them.`,
  ],
  falsePositives: ['The project builds open source in public.'],
  mitre: ['T1567', 'T1552.001'],
  references: ['https://docs.aws.amazon.com/codebuild/latest/userguide/public-builds.html'],
})
