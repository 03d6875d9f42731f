import { optionalObject, text } from '../read-leniently.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const environment = {
  name: text,
  arn: text,
  status: text,
  lastUpdate: optionalObject({ status: text, error: optionalObject({ errorCode: text, errorMessage: text }) }),
}

export type AirflowEnvironment = Detail<typeof environment>

/**
 * An environment of MWAA goes on to another status. The fields are those of AWS's schema of the event, the words those of the API.
 * @see https://docs.aws.amazon.com/mwaa/latest/API/API_Environment.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-airflow.html
 */
export const airflowEnvironment = defineService({
  source: 'aws.airflow',
  detailTypes: ['MWAA Environment Status Change'],
  detail: environment,
  resources: ({ name, arn }) => namedResource('AWS::MWAA::Environment', name, arn),
  what: (e) => `${airflowInWords(e)} ${airflowStatusInWords(e)}`,
  because: ({ lastUpdate }) => lastUpdate?.error?.errorMessage || lastUpdate?.error?.errorCode,
})

/** "Airflow environment nightly" */
export function airflowInWords({ name }: AirflowEnvironment): string {
  return thingInWords('Airflow environment', name)
}

/** "could not be updated" */
export function airflowStatusInWords({ status }: AirflowEnvironment): string {
  switch (status) {
    case 'UNAVAILABLE':
      return 'is not available'
    case 'CREATE_FAILED':
      return 'could not be made'
    case 'UPDATE_FAILED':
      return 'could not be updated'
    default:
      return `is ${status?.toLowerCase().replaceAll('_', ' ') ?? 'in another status'}`
  }
}
