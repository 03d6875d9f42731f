import { detections } from '../detections/index.ts'
import type { TocsinConfig } from '../shared/config.ts'
import { type Route, routes } from '../shared/routes.ts'
import config from '../tocsin.config.ts'
import { ConfigError, checkConfig } from './check-config.ts'
import type { Resources } from './cloudformation.ts'
import { functionResources } from './functions.ts'
import { checkParameter, checkStageAndRegion, checkWritten, ParameterError, type ParameterName } from './parameters.ts'
import { maxRulesPerBus, rulePatterns, ruleResources } from './rules.ts'
import { logSubscriptions, topicSubscriptions } from './subscriptions.ts'

/** What the framework hands to a function that serverless.yml names with `${file(...)}`. */
interface Variables {
  readonly options: { readonly param?: readonly string[] | null }
  readonly resolveVariable: (variable: string) => Promise<unknown>
}

/** `${file(deploy/serverless.cjs):parameters}`: the parameters of this deployment, checked. */
export async function parameters(variables: Variables) {
  return await explained(async () => {
    checkWritten(variables.options.param ?? [])
    const { resolveVariable } = variables
    checkStageAndRegion(String(await resolveVariable('sls:stage')), String(await resolveVariable('self:provider.region')))
    const checked = checkedConfig()
    return {
      alertEmail: await optional('alertEmail', variables),
      alertSms: await optional('alertSms', variables),
      timeZone: (await optional('timeZone', variables)) ?? checked.timeZone ?? 'UTC',
      logLevel: (await optional('logLevel', variables)) ?? 'INFO',
    }
  })
}

/** `${file(deploy/serverless.cjs):generated}`: the resources that follow from the detections and the configuration. */
export async function generated(variables: Variables): Promise<{ Resources: Resources }> {
  return await explained(async () => {
    const service = String(await variables.resolveVariable('self:service'))
    const stage = String(await variables.resolveVariable('sls:stage'))
    const { alertEmail, alertSms } = await parameters(variables)
    return { Resources: { ...generateResources(checkedConfig(), `${service}-${stage}`), ...topicSubscriptions(alertEmail, alertSms) } }
  })
}

/** @param prefix of all names in AWS, as `tocsin-prod` */
export function generateResources({ disabled = [], logs = [] }: TocsinConfig, prefix: string): Resources {
  const active = detections.filter(({ id }) => !disabled.includes(id))
  let resources: Resources = {}
  let rules = 0
  for (const [name, route] of Object.entries<Route>(routes)) {
    resources = { ...resources, ...functionResources(name, prefix) }
    if (route.trigger === 'logs') {
      resources = { ...resources, ...logSubscriptions(logs, name, prefix) }
    } else {
      const patterns = rulePatterns(active, route.kinds)
      rules += patterns.length
      resources = { ...resources, ...ruleResources(name, prefix, patterns) }
    }
  }
  if (rules > maxRulesPerBus) throw new Error(`The detections need ${rules} rules; an event bus has ${maxRulesPerBus}`)
  return resources
}

function checkedConfig(): TocsinConfig {
  const ids = detections.map(({ id }) => id)
  const { config: checked, warnings } = checkConfig(config, ids, new Date())
  for (const warning of warnings) console.warn(`tocsin.config.ts: ${warning}`)
  return checked
}

async function optional(name: ParameterName, { resolveVariable }: Variables): Promise<string | undefined> {
  try {
    return checkParameter(name, await resolveVariable(`param:${name}`))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MISSING_VARIABLE_RESULT') return undefined
    throw error
  }
}

/** The framework shows an error's stack; what the operator wrote needs a sentence, not a stack. */
async function explained<T>(compute: () => Promise<T>): Promise<T> {
  try {
    return await compute()
  } catch (error) {
    if (error instanceof ConfigError || error instanceof ParameterError) error.stack = error.message
    throw error
  }
}
