import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/build-overridden',
  calls: ['codebuild:StartBuild', 'codebuild:StartBuildBatch', 'codebuild:UpdateProject'],
  where: (e) => replacedIn(e).length > 0,
  severity: 'medium',
  title: (e) => {
    const project = named('CodeBuild project', projectOf(e))
    if (isUpdate(e)) return `${e.actor.name} wrote commands into ${project} for the first time`
    return `${e.actor.name} ran a build of ${project} with ${replacedIn(e).join(' and ')} for the first time`
  },
  why: (e) =>
    isUpdate(e)
      ? 'Every build runs them from now on, with the role and the secrets of the project.'
      : 'The build ran what the caller chose, with the role and the secrets of the project.',
  respond: (e) => [
    ...ifKnown(textAt(e.response, 'build', 'id'), (id) => ({
      do: 'If nobody expects it, stop it:',
      run: aws`codebuild stop-build --id ${id} --region ${e.region}`,
    })),
    ...ifKnown(isUpdate(e) ? projectOf(e) : undefined, (project) => ({
      do: 'Read them (source.buildspec):',
      run: aws`codebuild batch-get-projects --names ${project} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why, and read the logs of its builds.`,
    'If it is not theirs, replace the secrets of the project, and look at what its role did meanwhile.',
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    isUpdate(e)
      ? 'The commands of the project are kept in its definition, and it was changed.'
      : 'A script starts the project with commands of its own, as it is meant to.',
  ],
  firstSeen: (e) => `${e.account.id} ${e.region} ${projectOf(e) ?? ''} ${lastingName(e.actor)} ${isUpdate(e)}`,
  mitre: ['T1648', 'T1059'],
  references: ['https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html'],
})

function isUpdate({ action }: ApiCall): boolean {
  return action.name === 'UpdateProject'
}

/** The commands themselves; a path in the source, or the ARN of a file, is one line without them. */
function writesCommands({ request }: ApiCall): boolean {
  return /^\s*(?:version\s*:|[{"])|\n/.test(textAt(request, 'source', 'buildspec') ?? '')
}

function projectOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'projectName') ?? textAt(request, 'name')
}

/** What of the project's own definition was replaced for one build; another branch of its source is usual. */
function replacedIn(e: ApiCall): readonly string[] {
  const { request } = e
  if (isUpdate(e)) return writesCommands(e) ? ['other commands'] : []
  const words = {
    buildspecOverride: 'other commands',
    imageOverride: 'another image',
    serviceRoleOverride: 'another role',
    sourceLocationOverride: 'another source',
  }
  return Object.entries(words).flatMap(([name, word]) => (at(request, name) === undefined ? [] : [word]))
}
