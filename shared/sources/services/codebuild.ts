import * as z from 'zod'
import type { Resource } from '../../core/resource.ts'
import { jsonList, number, optionalObject, text } from '../read-leniently.ts'
import { stateInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'
import { statedLink } from './stated-link.ts'

const phases = z
  .array(z.object({ 'phase-type': text, 'phase-status': text, 'phase-context': jsonList }))
  .nullish()
  .transform((value) => value ?? [])

const build = {
  'build-status': text,
  'project-name': text,
  'build-id': text,
  'additional-information': optionalObject({
    initiator: text,
    'source-version': text,
    'timeout-in-minutes': number,
    logs: optionalObject({ 'group-name': text, 'stream-name': text, 'deep-link': text }),
    source: optionalObject({ location: text, type: text }),
    phases,
  }),
}

export type Build = Detail<typeof build>

/**
 * A build changed its status. Environment variables, which may hold secrets, are not read.
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html
 * @see https://docs.aws.amazon.com/codebuild/latest/APIReference/API_Build.html buildStatus
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-source-version.html source-version
 */
export const codeBuild = defineService({
  source: 'aws.codebuild',
  detailTypes: ['CodeBuild Build State Change'],
  detail: build,
  resources: (build) => projectOf(build),
  matter: (build) => builtFor(build),
  what: (build) => `${buildInWords(build)} ${statusInWords(build)}`,
  because: (build) => contextOf(failedPhase(build)),
  lines: ({ 'additional-information': more, ...build }) => [
    ...lineOf('Source', more?.source?.location),
    ...lineOf('Version', more?.['source-version']),
    ...lineOf('Started by', more?.initiator),
    ...lineOf('Build', build['build-id']?.replace(/^arn:.*:build\//, '')),
  ],
  links: (build) => statedLink('Log of the build', build['additional-information']?.logs?.['deep-link']),
})

/** "Build of project web", or "A build" where the event does not say of what. */
export function buildInWords(build: Build): string {
  const project = build['project-name']
  return project === undefined ? 'A build' : `Build of project ${project}`
}

/** "pr/57" */
export function pullRequestOf(build: Build): string | undefined {
  const [, number] = /^(?:pr|refs\/pull)\/(\d+)/.exec(build['additional-information']?.['source-version'] ?? '') ?? []
  return number && `pr/${number}`
}

/**
 * One project builds a pull request, the main branch, and what a pipeline hands it: the success of one says nothing of the other.
 * `undefined` where only the version is known, be it a commit or an object of S3.
 */
function builtFor(build: Build): string | undefined {
  const { initiator, source, 'source-version': version = '' } = build['additional-information'] ?? {}
  if (initiator?.startsWith('codepipeline/')) return initiator
  const [reference = ''] = version.split('^')
  if (source?.type === 'S3' || /^[\da-f]{7,64}$|^$/.test(reference)) return undefined
  // Each tag is another: the next one ends what the one before failed at.
  return pullRequestOf(build) ?? reference.replace(/^refs\/heads\//, '').replace(/^refs\/tags\/.*$/, 'refs/tags')
}

/** "failed in phase BUILD" */
export function statusInWords(build: Build): string {
  const status = build['build-status']
  switch (status) {
    case 'SUCCEEDED':
      return 'succeeded'
    case 'FAILED': {
      const phase = failedPhase(build)?.['phase-type']
      return phase === undefined ? 'failed' : `failed in phase ${phase.toLowerCase().replaceAll('_', ' ')}`
    }
    case 'FAULT':
      return 'broke off by a fault of CodeBuild'
    case 'TIMED_OUT':
      return 'took longer than it may, and was broken off'
    case 'STOPPED':
      return 'was stopped'
    default:
      return status === undefined ? 'changed its status' : stateInWords(status)
  }
}

type Phase = z.infer<typeof phases>[number]

function failedPhase(build: Build): Phase | undefined {
  return build['additional-information']?.phases.find((phase) => {
    const status = phase['phase-status']
    return status !== undefined && status !== 'SUCCEEDED'
  })
}

/** What CodeBuild says of a phase; `: ` alone stands for nothing. */
function contextOf(phase: Phase | undefined): string | undefined {
  const said = (phase?.['phase-context'] ?? [])
    .filter((context) => typeof context === 'string')
    .map((context) => context.replace(/^\s*(?:[A-Z]+(?:_[A-Z]+)*\s*)?:\s*/, '').trim())
    .filter((context) => context !== '')
  return said.length === 0 ? undefined : said.join(' ')
}

/** `arn:aws:codebuild:us-west-2:111122223333:build/web:8745a7a9-...` is a build of project web. */
function projectOf(build: Build): readonly Resource[] {
  const arn = build['build-id']?.replace(/:build\/([^:]+):.*$/, ':project/$1')
  const name = build['project-name'] ?? /:project\/(.+)$/.exec(arn ?? '')?.[1]
  return name === undefined ? [] : [{ type: 'AWS::CodeBuild::Project', name, arn }]
}

function lineOf(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${value}`]
}
