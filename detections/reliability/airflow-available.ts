import { airflowEnvironment, airflowInWords } from '../../shared/sources/services/airflow.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(airflowEnvironment, {
  id: 'reliability/airflow-available',
  detail: { status: ['AVAILABLE'] },
  closes: 'reliability/airflow-failed',
  onlyCloses: true,
  severity: 'information',
  title: (d) => `${airflowInWords(d)} is available`,
  ending: (d) => ({
    title: `${airflowInWords(d)} is available again`,
    since: 'it failed',
    why: 'Its workflows run; runs that were due meanwhile may have to be started.',
  }),
  why: 'Its workflows run; runs that were due meanwhile may have to be started.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/mwaa/latest/API/API_Environment.html'],
})
