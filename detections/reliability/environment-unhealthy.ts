import { unknownName } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  type BeanstalkEnvironment,
  beanstalkHealth,
  healthInWords,
  healthOf,
} from '../../shared/sources/services/elastic-beanstalk.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

const severities: ReadonlyMap<string, Severity> = new Map([
  ['Severe', 'high'],
  ['Degraded', 'medium'],
  ['Warning', 'low'],
])

export default defineServiceDetection(beanstalkHealth, {
  id: 'reliability/environment-unhealthy',
  detail: { Message: [{ wildcard: '* to Severe*' }, { wildcard: '* to Degraded*' }, { wildcard: '* to Warning*' }] },
  where: (environment) => severityOf(environment) !== undefined,
  severity: (environment) => severityOf(environment) ?? 'low',
  gravest: 'high',
  title: (environment) => `${healthInWords(environment)} is ${healthOf(environment) ?? 'of another kind'}`,
  flaps: true,
  window: { minutes: 24 * 60 },
  why: (environment) =>
    healthOf(environment) === 'Warning'
      ? 'A few of its requests fail, or an instance has trouble.'
      : 'Many of its requests fail or are slow, or its instances do not answer: users see it.',
  respond: ({ EnvironmentName = unknownName }, e) => [
    {
      do: 'See the causes that it states:',
      run: aws`elasticbeanstalk describe-environment-health --environment-name ${EnvironmentName} --attribute-names All --region ${e.region}`,
    },
    {
      do: 'See which instances it is:',
      run: aws`elasticbeanstalk describe-instances-health --environment-name ${EnvironmentName} --attribute-names HealthStatus Causes --region ${e.region}`,
    },
    'Where it began with a deployment, deploy the former version again.',
  ],
  falsePositives: ['A deployment replaces its instances.'],
  references: ['https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced-status.html'],
})

function severityOf(environment: BeanstalkEnvironment): Severity | undefined {
  return severities.get(healthOf(environment) ?? '')
}
