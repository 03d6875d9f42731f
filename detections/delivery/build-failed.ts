import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  type Build,
  buildInWords,
  codeBuild,
  pullRequestOf,
  statusInWords,
} from '../../shared/sources/services/codebuild.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(codeBuild, {
  id: 'delivery/build-failed',
  detail: { 'build-status': ['FAILED', 'FAULT', 'TIMED_OUT', 'STOPPED'] },
  severity: (build) =>
    build['build-status'] === 'STOPPED' || isOfPipeline(build) || pullRequestOf(build) !== undefined ? 'low' : 'medium',
  gravest: 'medium',
  title: (build) => `${buildInWords(build)} ${statusInWords(build)}`,
  // A success ends it; until then each build fails at the same place.
  window: { minutes: 24 * 60 },
  // Of pull requests one failure is enough to read of; each is ended by itself.
  groupBy: (build, e) =>
    JSON.stringify([
      e.account.id,
      e.region,
      ...e.resources.map(({ name }) => name),
      pullRequestOf(build) === undefined ? e.matter : 'pull requests',
    ]),
  why: (build) => {
    if (isOfPipeline(build)) return 'The pipeline that started it stops there, and is told by itself.'
    if (pullRequestOf(build) !== undefined) return 'The change that it tried is in no version yet.'
    return 'What the project makes, be it a version, an image or a nightly job, is not there.'
  },
  respond: (build, e) => {
    const logs = build['additional-information']?.logs
    return [
      logs?.['group-name'] === undefined || logs['stream-name'] === undefined
        ? {
            do: 'See in which phase it failed, and where its log is:',
            run: aws`codebuild batch-get-builds --ids ${build['build-id'] ?? unknownName} --query builds[].[phases[?phaseStatus!='SUCCEEDED'],logs.deepLink] --region ${e.region}`,
          }
        : {
            do: 'Read the end of its log:',
            run: aws`logs get-log-events --log-group-name ${logs['group-name']} --log-stream-name ${logs['stream-name']} --limit 50 --region ${e.region}`,
          },
      {
        do: 'Where the cause lay outside, as with a registry that did not answer, build again:',
        run: aws`codebuild retry-build --id ${build['build-id'] ?? unknownName} --region ${e.region}`,
      },
    ]
  },
  falsePositives: (build) => [harmlessIf(build)],
  references: [
    'https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html',
    'https://docs.aws.amazon.com/codebuild/latest/userguide/troubleshooting.html',
  ],
})

function isOfPipeline(build: Build): boolean {
  return build['additional-information']?.initiator?.startsWith('codepipeline/') === true
}

function harmlessIf(build: Build): string {
  switch (build['build-status']) {
    case 'STOPPED':
      return 'Somebody stopped the build on purpose.'
    case 'FAILED':
      return 'A test found a mistake in a change that nobody waits for.'
    default:
      return 'A later build of the same went through already.'
  }
}
