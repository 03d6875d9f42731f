import { text } from '../read-leniently.ts'
import { stateInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const job = { appId: text, branchName: text, jobId: text, jobStatus: text }

export type AmplifyJob = Detail<typeof job>

/**
 * A build and deployment of a branch changed its status: STARTED, SUCCEED or FAILED. AWS names the event, and prints none of them;
 * the fields are those that the rules which Amplify makes for its notifications read.
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-amplify.html
 */
export const amplifyDeployment = defineService({
  source: 'aws.amplify',
  detailTypes: ['Amplify Deployment Status Change'],
  detail: job,
  resources: ({ appId }) => (appId === undefined ? [] : [{ type: 'AWS::Amplify::App', name: appId, arn: undefined }]),
  matter: ({ branchName }) => branchName,
  what: (job) => `${jobInWords(job)} ${statusInWords(job.jobStatus)}`,
  lines: ({ jobId }) => (jobId === undefined ? [] : [`Job ${jobId}`]),
})

/** "Amplify deployment of branch main (app d1a2b3c4d5e6f7)" */
export function jobInWords({ appId, branchName }: AmplifyJob): string {
  const app = appId === undefined ? '' : ` (app ${appId})`
  return branchName === undefined ? `An Amplify deployment${app}` : `Amplify deployment of branch ${branchName}${app}`
}

function statusInWords(status: string | undefined): string {
  switch (status) {
    case 'FAILED':
      return 'failed'
    case 'SUCCEED':
      return 'succeeded'
    case 'STARTED':
      return 'began'
    default:
      return status === undefined ? 'changed its status' : stateInWords(status)
  }
}
