import { aws } from '../../shared/core/shell-command.ts'
import { airflowEnvironment, airflowInWords, airflowStatusInWords } from '../../shared/sources/services/airflow.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(airflowEnvironment, {
  id: 'reliability/airflow-failed',
  detail: { status: ['CREATE_FAILED', 'UPDATE_FAILED', 'UNAVAILABLE'] },
  severity: ({ status }) => (status === 'UNAVAILABLE' ? 'high' : 'medium'),
  title: (d) => `${airflowInWords(d)} ${airflowStatusInWords(d)}`,
  window: { minutes: 24 * 60 },
  why: ({ status }) =>
    status === 'UNAVAILABLE'
      ? 'Its workflows do not run, and what they feed is not up to date.'
      : 'It is not in the state that somebody wanted; after an update it goes on as before where that can be.',
  respond: (d, e) => [
    ...ifKnown(d.name, (name) => ({
      do: 'See its last update and its error:',
      run: aws`mwaa get-environment --name ${name} --query Environment.LastUpdate --region ${e.region}`,
    })),
    'Mostly requirements.txt names packages that do not go together, or the role, the key or the network of the environment was changed.',
    'Read the log groups of its scheduler and its web server, whose names begin with airflow- and its name.',
  ],
  falsePositives: ['Somebody tries a new setting.'],
  references: [
    'https://docs.aws.amazon.com/mwaa/latest/API/API_Environment.html',
    'https://docs.aws.amazon.com/mwaa/latest/userguide/troubleshooting.html',
  ],
})
