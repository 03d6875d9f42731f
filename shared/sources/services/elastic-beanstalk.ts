import type { Resource } from '../../core/resource.ts'
import { text } from '../read-leniently.ts'
import { asPart } from './named-thing.ts'
import { type Detail, defineService, toldOf } from './service.ts'

const environment = { Status: text, ApplicationName: text, EnvironmentName: text, Message: text, Severity: text }

export type BeanstalkEnvironment = Detail<typeof environment>

/**
 * An environment is created, updated or terminated, or a managed update goes wrong.
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.eventbridge.html
 */
export const beanstalkOperation = defineService({
  source: 'aws.elasticbeanstalk',
  detailTypes: ['Elastic Beanstalk resource status change', 'Managed update status change'],
  detail: environment,
  resources: environmentResource,
  // "Environment update" of "Environment update failed": that a managed update succeeded is told by no event.
  matter: ({ Status }) => Status?.replace(/ \w+$/, ''),
  what: (environment) => `${environmentInWords(environment)} reports "${environment.Status ?? 'a new status'}"`,
  because: ({ Message }) => Message,
  lines: applicationLine,
})

/**
 * The health of an environment changed. Only its message says from what to what.
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.eventbridge.html
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced-status.html
 */
export const beanstalkHealth = defineService({
  source: 'aws.elasticbeanstalk',
  detailTypes: ['Health status change'],
  detail: environment,
  resources: environmentResource,
  what: (environment) => {
    const { health, before } = transitionOf(environment)
    const was = before === undefined ? '' : `: it was ${before} before`
    return toldOf(healthInWords(environment), health === undefined ? 'changed' : `is ${health}${was}`)
  },
  because: ({ Message }) => Message?.replace(/^Environment health has transitioned [^.]*\.\s*/, '') || undefined,
  lines: applicationLine,
})

/** "Beanstalk environment web-prod" */
export function environmentInWords({ EnvironmentName }: BeanstalkEnvironment): string {
  return EnvironmentName === undefined ? 'A Beanstalk environment' : `Beanstalk environment ${EnvironmentName}`
}

/** "The health of Beanstalk environment web-prod" */
export function healthInWords(environment: BeanstalkEnvironment): string {
  return `The health of ${asPart(environmentInWords(environment))}`
}

/** `Severe` of "Environment health has transitioned from Ok to Severe. 100.0 % of the requests are failing." */
export function healthOf(environment: BeanstalkEnvironment): string | undefined {
  return transitionOf(environment).health
}

function transitionOf({ Message }: BeanstalkEnvironment) {
  const [, before, health] = /transitioned (?:from ([A-Za-z ]+?) )?to ([A-Z][a-z]+)/.exec(Message ?? '') ?? []
  return { before, health }
}

/** The ARN in these events is written `arn:was:...`. */
function environmentResource({ EnvironmentName: name }: BeanstalkEnvironment): readonly Resource[] {
  return name === undefined ? [] : [{ type: 'AWS::ElasticBeanstalk::Environment', name, arn: undefined }]
}

function applicationLine({ ApplicationName }: BeanstalkEnvironment): readonly string[] {
  return ApplicationName === undefined ? [] : [`Application ${ApplicationName}`]
}
