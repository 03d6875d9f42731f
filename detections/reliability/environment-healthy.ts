import { beanstalkHealth, environmentInWords, healthOf } from '../../shared/sources/services/elastic-beanstalk.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(beanstalkHealth, {
  id: 'reliability/environment-healthy',
  detail: { Message: [{ wildcard: '*transitioned* to Ok*' }] },
  where: (environment) => healthOf(environment) === 'Ok',
  closes: 'reliability/environment-unhealthy',
  onlyCloses: true,
  severity: 'information',
  title: (environment) => `${environmentInWords(environment)} is healthy again`,
  why: 'It answers its requests as it should.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced-status.html'],
})
