import { capitalized } from '../../core/capitalized.ts'
import { optionalObject, text } from '../read-leniently.ts'
import { namedResource, stateInWords, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const experiment = {
  'experiment-id': text,
  'experiment-template-id': text,
  'new-state': optionalObject({ status: text, reason: text }),
}

export type FaultExperiment = Detail<typeof experiment>

/**
 * An experiment of Fault Injection Service, which breaks things on purpose, goes on to another state.
 * @see https://docs.aws.amazon.com/fis/latest/userguide/monitoring-eventbridge.html
 */
export const faultExperiment = defineService({
  source: 'aws.fis',
  detailTypes: ['FIS Experiment State Change'],
  detail: experiment,
  resources: (e, { resources: [arn] }) => namedResource('AWS::FIS::Experiment', e['experiment-id'], arn),
  what: (e) => `${faultExperimentInWords(e)} ${stateInWords(e['new-state']?.status)}`,
  because: (e) => e['new-state']?.reason,
  lines: (e) => (e['experiment-template-id'] === undefined ? [] : [`Template ${e['experiment-template-id']}`]),
})

/** "Fault experiment EXP123" */
export function faultExperimentInWords(e: FaultExperiment): string {
  return capitalized(thingInWords('fault experiment', e['experiment-id']))
}
