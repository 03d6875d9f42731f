import { beanstalkOperation, environmentInWords } from '../../shared/sources/services/elastic-beanstalk.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(beanstalkOperation, {
  id: 'delivery/environment-changed',
  detail: {
    Status: ['Environment creation successful', 'Environment update successful', 'Environment termination successful'],
  },
  closes: 'delivery/environment-change-failed',
  onlyCloses: true,
  severity: 'information',
  title: (environment) => `${environmentInWords(environment)}: a later change succeeded`,
  why: 'The environment is as it was asked to be.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.eventbridge.html'],
})
