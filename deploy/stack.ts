import { detections } from '../detections/index.ts'
import type { TocsinConfig } from '../shared/config.ts'
import { type Json, textAt } from '../shared/core/json.ts'
import { activeDetections } from '../shared/lambda/active-detections.ts'
import { hearsCalls, type Route, routes, scheduledNames } from '../shared/lambda/routes.ts'
import config from '../tocsin.config.ts'
import { alarmWays } from './alarm-ways.ts'
import { checkProject, checkStatements } from './check-project.ts'
import { mergeResources, type Resources } from './cloudformation.ts'
import { functionAlarms } from './function-alarms.ts'
import { functionResources, reservedConcurrency } from './functions.ts'
import { ownAlarms } from './own-alarms.ts'
import { ownPartVariables } from './own-parts.ts'
import { checkParameter, checkStageAndRegion, checkWritten, ParameterError, type ParameterName } from './parameters.ts'
import { maySeeRules, ruleMarks } from './rule-watch.ts'
import { type DeployedRule, deployedRules, maxRulesPerBus, ruleResources, rulesOnOtherBus } from './rules.ts'
import { mayWakeSweeper, scheduleResources } from './schedules.ts'
import { logSubscriptions, recipientsOf, recipientWarnings, topicSubscriptions } from './subscriptions.ts'

/** What the framework hands to a function that serverless.yml names with `${file(...)}`. */
interface Variables {
  readonly options: { readonly param?: readonly string[] | null; readonly stage?: string | null }
  readonly resolveVariable: (variable: string) => Promise<Json | undefined>
}

/** `${file(deploy/serverless.cjs):parameters}`: the parameters of this deployment, checked with the configuration. */
export async function parameters(variables: Variables) {
  const { options, resolveVariable } = variables
  checkWritten(options.param ?? [])
  const region = String(await resolveVariable('self:provider.region'))
  // The framework itself refuses some of what is written, once for each name that the stage is part of.
  checkStageAndRegion(options.stage || String(await resolveVariable('sls:stage')), region)
  const { timeZone = 'UTC' } = checkProject().config
  checkStatements()
  const alertEmail = await optional('alertEmail', variables)
  const alertEmailSeverity = await optional('alertEmailSeverity', variables)
  if (alertEmailSeverity !== undefined && alertEmail === undefined) {
    throw new ParameterError('The parameter alertEmailSeverity is for alertEmail, which is not given')
  }
  return {
    alertEmail,
    alertEmailSeverity,
    watchEmail: await optional('watchEmail', variables),
    alertSms: await optional('alertSms', variables),
    timeZone: (await optional('timeZone', variables)) ?? timeZone,
    logLevel: (await optional('logLevel', variables)) ?? 'INFO',
    protected: (await optional('protected', variables)) === 'true',
    concurrency: await optional('concurrency', variables),
  }
}

/** `${file(deploy/serverless.cjs):generated}`: the resources that follow from the detections and the configuration. */
export async function generated({ resolveVariable }: Variables): Promise<{ Resources: Resources }> {
  const checked = await resolveVariable('self:custom.parameters')
  const prefix = `${await resolveVariable('self:service')}-${await resolveVariable('sls:stage')}`
  const recipients = recipientsOf(config, givenIn(checked))
  for (const warning of checkProject().warnings) console.warn(`tocsin.config.ts: ${warning}`)
  for (const warning of recipientWarnings(config, recipients)) console.warn(`Warning: ${warning}`)
  return {
    Resources: mergeResources(
      { ...generateResources(config, prefix, textAt(checked, 'timeZone')), ...topicSubscriptions(recipients) },
      // The functions have variables there already.
      reservedConcurrency(textAt(checked, 'concurrency'), prefix),
    ),
  }
}

/** @param parameters as `parameters` returned them */
function givenIn(parameters: Json | undefined): Parameters<typeof recipientsOf>[1] {
  const [address, number, watch] = ['alertEmail', 'alertSms', 'watchEmail'].map((name) => textAt(parameters, name))
  const least = textAt(parameters, 'alertEmailSeverity')
  const severity = (['high', 'low', 'information'] as const).find((each) => each === least) ?? 'medium'
  return {
    email: address === undefined ? undefined : { address, severity },
    sms: number === undefined ? undefined : { number },
    watch,
  }
}

/**
 * @param prefix of all names in AWS, as `tocsin-prod`
 * @param timeZone in which the digest's time is meant
 */
export function generateResources(config: TocsinConfig, prefix: string, timeZone = 'UTC'): Resources {
  const active = activeDetections(detections, config)
  let resources: Resources = {
    ...functionAlarms(prefix),
    ...ownAlarms(prefix, config),
    ...scheduleResources(prefix, timeZone, config),
    ...ownPartVariables(),
    ...alarmWays(config.alarmTopics ?? [], prefix),
  }
  for (const name of scheduledNames) {
    const may = name === 'sweep' ? maySeeRules(prefix) : []
    resources = { ...resources, ...functionResources(name, prefix, may) }
  }
  const rules = new Map<string, readonly DeployedRule[]>()
  for (const [name, route] of Object.entries<Route>(routes)) {
    const may = hearsCalls(route) ? mayWakeSweeper(prefix) : []
    resources = { ...resources, ...functionResources(name, prefix, may) }
    if (route.trigger === 'logs') {
      resources = { ...resources, ...logSubscriptions(config.logs ?? [], name, prefix) }
    } else {
      const deployed = deployedRules(active, route)
      rules.set(name, deployed)
      resources = { ...resources, ...ruleResources(name, prefix, deployed) }
      resources = { ...resources, ...otherBuses(name, prefix, rulesOnOtherBus(active, route), config) }
    }
  }
  const count = [...rules.values()].flat().length
  if (count > maxRulesPerBus) throw new Error(`The detections need ${count} rules; an event bus has ${maxRulesPerBus}`)
  return { ...resources, ...ruleMarks(rules) }
}

function otherBuses(
  name: string,
  prefix: string,
  rules: readonly DeployedRule[],
  { eventBuses = [] }: TocsinConfig,
): Resources {
  const onEach = eventBuses.map((bus, i) => ruleResources(name, prefix, rules, { name: bus, number: i + 1 }))
  return Object.assign({}, ...onEach)
}

async function optional(name: ParameterName, { resolveVariable }: Variables): Promise<string | undefined> {
  try {
    return checkParameter(name, await resolveVariable(`param:${name}`))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MISSING_VARIABLE_RESULT') return undefined
    throw error
  }
}
