import type { Json, JsonObject } from '../shared/core/json.ts'
import config from '../tocsin.config.ts'
import { afterDeployment } from './after-deployment.ts'
import { lostAddresses, refusalOf } from './lost-addresses.ts'

/** What of the framework it uses. */
interface Serverless {
  readonly service: { readonly provider: { readonly compiledCloudFormationTemplate?: JsonObject } }
  getProvider(name: 'aws'): {
    readonly naming: { getStackName(): string }
    getStage(): string
    getRegion(): string
    request(service: string, method: string, parameters: object): Promise<JsonObject>
  }
}

/** Asks the deployed stack what only it knows, before a deployment and after it. */
export class DeploymentPlugin {
  readonly hooks: Readonly<Record<string, () => Promise<void>>>

  constructor(serverless: Serverless) {
    this.hooks = {
      'before:deploy:deploy': () => keepAddresses(serverless),
      'after:deploy:deploy': () => sayWhatIsNext(serverless),
    }
  }
}

/** A deployment that takes away an address that a parameter once named stops before it changes anything. */
async function keepAddresses(serverless: Serverless): Promise<void> {
  const aws = serverless.getProvider('aws')
  const StackName = aws.naming.getStackName()
  let deployed: Json | undefined
  try {
    deployed = (await aws.request('CloudFormation', 'getTemplate', { StackName }))['TemplateBody']
  } catch (error) {
    // The first deployment has no stack yet, and a deploying role may lack this one permission.
    if (!/does not exist/.test(String(error))) {
      console.warn(
        `Warning: it could not be asked whom ${StackName} tells now, so whom this deployment drops: ${String(error)}`,
      )
    }
    return
  }
  const lost = lostAddresses(deployed, serverless.service.provider.compiledCloudFormationTemplate)
  const refusal = refusalOf(lost, config)
  if (refusal === undefined) {
    for (const { address } of lost) console.warn(`Warning: ${address} gets no alerts of ${StackName} any more`)
    return
  }
  const error = new Error(refusal)
  error.stack = refusal
  throw error
}

async function sayWhatIsNext(serverless: Serverless): Promise<void> {
  const aws = serverless.getProvider('aws')
  try {
    const stacks = await aws.request('CloudFormation', 'describeStacks', { StackName: aws.naming.getStackName() })
    const { topics, lines } = afterDeployment(stacks, aws.getStage(), aws.getRegion())
    const asked = topics.map((TopicArn) => aws.request('SNS', 'listSubscriptionsByTopic', { TopicArn }))
    const subscriptions = await Promise.all(asked)
    for (const line of lines(subscriptions)) console.log(line)
  } catch (error) {
    console.warn(`Warning: it could not be asked who has yet to confirm the subscription: ${String(error)}`)
  }
}
