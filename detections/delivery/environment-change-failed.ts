import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  type BeanstalkEnvironment,
  beanstalkOperation,
  environmentInWords,
} from '../../shared/sources/services/elastic-beanstalk.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(beanstalkOperation, {
  id: 'delivery/environment-change-failed',
  detail: {
    Status: [
      'Environment creation failed',
      'Environment update failed',
      'Environment termination failed',
      'Managed update failed',
    ],
  },
  severity: (environment) => (isManaged(environment) ? 'low' : 'medium'),
  gravest: 'medium',
  title: (environment) => `${environmentInWords(environment)} ${failureOf(environment)}`,
  window: { minutes: 24 * 60 },
  why: (environment) =>
    isManaged(environment)
      ? 'It runs an older version of its platform, with what has been mended since.'
      : 'The environment is not as it was asked to be, and may run in parts of two versions.',
  respond: ({ EnvironmentName = unknownName }, e) => [
    {
      do: "See what failed, in the environment's own events:",
      run: aws`elasticbeanstalk describe-events --environment-name ${EnvironmentName} --severity WARN --max-items 20 --region ${e.region}`,
    },
    {
      do: 'Have the ends of its logs fetched, and read them in the console:',
      run: aws`elasticbeanstalk request-environment-info --environment-name ${EnvironmentName} --info-type tail --region ${e.region}`,
    },
  ],
  falsePositives: (environment) => [
    isManaged(environment)
      ? 'A managed update is tried again by itself in the next window.'
      : 'Somebody aborted the change, or made it in an environment for tests.',
  ],
  references: [
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.eventbridge.html',
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/troubleshooting.html',
  ],
})

function isManaged({ Status }: BeanstalkEnvironment): boolean {
  return Status === 'Managed update failed'
}

function failureOf({ Status }: BeanstalkEnvironment): string {
  switch (Status) {
    case 'Environment creation failed':
      return 'could not be created'
    case 'Environment termination failed':
      return 'could not be terminated'
    case 'Managed update failed':
      return 'could not update its platform'
    default:
      return 'could not be updated'
  }
}
