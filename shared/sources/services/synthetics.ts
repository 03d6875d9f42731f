import type { Resource } from '../../core/resource.ts'
import { text } from '../read-leniently.ts'
import { stateInWords } from './named-thing.ts'
import { defineService } from './service.ts'

const run = { 'canary-name': text, 'test-run-status': text, 'state-reason': text, 'artifact-location': text }

/**
 * A run of a canary ended. Events may come twice, and out of order.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitoring-events-eventbridge.html
 */
export const canaryRun = defineService({
  source: 'aws.synthetics',
  detailTypes: ['Synthetics Canary TestRun Failure', 'Synthetics Canary TestRun Successful'],
  detail: run,
  resources: canaryResource,
  what: (run, { detailType }) => `${canaryInWords(run)} ${detailType.endsWith('Failure') ? 'failed' : 'passed'}`,
  // It is a text of JSON in a text, or "null".
  because: (run) => unquoted(run['state-reason']),
  lines: (run) => {
    const artifacts = run['artifact-location']
    return artifacts === undefined ? [] : [`Screenshots and logs in S3, at ${artifacts}`]
  },
})

const state = { 'canary-name': text, 'current-state': text, 'previous-state': text, message: text }

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitoring-events-eventbridge.html */
export const canaryState = defineService({
  source: 'aws.synthetics',
  detailTypes: ['Synthetics Canary Status Change'],
  detail: state,
  resources: canaryResource,
  what: (state) => {
    const now = state['current-state']
    return `${canaryInWords(state)} ${now === 'ERROR' ? 'cannot run' : stateInWords(now)}`
  },
  lines: (state) => {
    const before = state['previous-state']
    return before === undefined ? [] : [`It ${stateInWords(before).replace(/^is/, 'was')} before`]
  },
})

interface Named {
  readonly 'canary-name'?: string | undefined
}

/** "Canary shop-login" */
export function canaryInWords(canary: Named): string {
  const name = canary['canary-name']
  return name === undefined ? 'A canary' : `Canary ${name}`
}

function canaryResource(canary: Named): readonly Resource[] {
  const name = canary['canary-name']
  return name === undefined ? [] : [{ type: 'AWS::Synthetics::Canary', name, arn: undefined }]
}

function unquoted(reason: string | undefined): string | undefined {
  const said = reason?.replace(/^"(.*)"$/s, '$1').trim()
  return said === 'null' || said === '' ? undefined : said
}
