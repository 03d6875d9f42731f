import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/build-overridden',
  calls: ['codebuild:StartBuild', 'codebuild:StartBuildBatch'],
  where: (e) => replacedIn(e).length > 0,
  severity: 'medium',
  title: (e) => {
    const project = named('CodeBuild project', textAt(e.request, 'projectName'))
    return `${e.actor.name} ran a build of ${project} with ${replacedIn(e).join(' and ')} for the first time`
  },
  why: 'The build ran what the caller chose, with the role and the secrets of the project.',
  respond: (e) => [
    ...ifKnown(textAt(e.response, 'build', 'id'), (id) => ({
      do: 'If nobody expects it, stop it:',
      run: aws`codebuild stop-build --id ${id} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why, and read the log of the build.`,
    'If it is not theirs, replace the secrets of the project, and look at what its role did meanwhile.',
    ...otherCalls(e),
  ],
  falsePositives: ['A script starts the project with commands of its own, as it is meant to.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${textAt(e.request, 'projectName') ?? ''} ${lastingName(e.actor)}`,
  mitre: ['T1648', 'T1059'],
  references: ['https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html'],
})

/** What of the project's own definition was replaced for one build; another branch of its source is usual. */
function replacedIn({ request }: ApiCall): readonly string[] {
  const words = {
    buildspecOverride: 'other commands',
    imageOverride: 'another image',
    serviceRoleOverride: 'another role',
    sourceLocationOverride: 'another source',
  }
  return Object.entries(words).flatMap(([name, word]) => (at(request, name) === undefined ? [] : [word]))
}
