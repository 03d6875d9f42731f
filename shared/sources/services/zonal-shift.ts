import { textAt } from '../../core/json.ts'
import { json, optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService } from './service.ts'

const shift = { data: json, metadata: optionalObject({ awayFrom: text, notes: text }) }

export type ZonalShift = Detail<typeof shift>

/**
 * AWS shifts traffic away from an Availability Zone that is impaired, or ends that; a practice run of it could not begin or end well.
 * Without a resource, the event is for those who observe every autoshift.
 * @see https://docs.aws.amazon.com/r53recovery/latest/dg/eventbridge-zonal-autoshift.html
 */
export const zonalShift = defineService({
  source: 'aws.arc-zonal-shift',
  detailTypes: ['Autoshift In Progress', 'Autoshift Completed', 'Practice Run Failed', 'Practice Run Interrupted'],
  detail: shift,
  resources: (_, { resources }) => resources.map(resourceOfArn),
  matter: ({ metadata }) => metadata?.awayFrom,
  what: (e, { detailType }) => {
    if (detailType === 'Autoshift Completed') return `The traffic goes to ${zoneInWords(e)} again`
    return detailType === 'Autoshift In Progress'
      ? `The traffic goes away from ${zoneInWords(e)}`
      : `A practice run without ${zoneInWords(e)} ${detailType.endsWith('Failed') ? 'failed' : 'was broken off'}`
  },
  because: ({ data }) => textAt(data, 'additionalFailureInfo'),
  lines: ({ metadata }) => (metadata?.notes ? [metadata.notes] : []),
})

/** "zone use1-az2" */
export function zoneInWords({ metadata }: ZonalShift): string {
  return metadata?.awayFrom === undefined ? 'a zone' : `zone ${metadata.awayFrom}`
}
