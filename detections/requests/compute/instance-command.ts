import type { ApiCall } from '../../../shared/core/event.ts'
import { type Json, listAt, textAt } from '../../../shared/core/json.ts'
import type { ValuePattern } from '../../../shared/core/pattern.ts'

/** Documents of Systems Manager that run whatever the caller writes, by name or ARN. */
export const scriptDocuments: readonly ValuePattern[] = [
  { suffix: 'AWS-RunShellScript' },
  { suffix: 'AWS-RunPowerShellScript' },
  { suffix: 'AWS-RunRemoteScript' },
]

/** What a command of Systems Manager goes to. */
export interface CommandTargets {
  readonly instanceIds: readonly string[]
  readonly everyInstance: boolean
  /** "tag Env=production", "group web": by what else instances are chosen; what holds together is one. */
  readonly choices: readonly string[]
}

/**
 * An instance must fit every target, and of each target one value.
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Target.html
 */
export function readCommandTargets({ request }: ApiCall): CommandTargets {
  const targets = listAt(request, 'targets').map((target) => ({
    key: textAt(target, 'key') ?? '',
    values: texts(listAt(target, 'values')),
  }))
  const byId = targets.filter(({ key }) => key === 'InstanceIds').flatMap(({ values }) => values)
  const others = targets.filter(({ key }) => key !== 'InstanceIds')
  const [only, ...more] = others.map(choicesOf)
  return {
    everyInstance: byId.includes('*'),
    instanceIds: [...texts(listAt(request, 'instanceIds')), ...byId.filter((id) => id !== '*')],
    choices: only === undefined || more.length === 0 ? (only ?? []) : [[only, ...more].map(eitherOf).join(' and ')],
  }
}

/** "every managed instance", "12 instances", "all instances with tag Env=production"; `named` are those to name. */
export function targetsInWords(
  { instanceIds, everyInstance, choices }: CommandTargets,
  named: readonly string[],
): string {
  const ids = instanceIds.filter((id) => named.includes(id))
  const chosen = choices.filter((choice) => named.includes(choice))
  const [only] = ids
  if (everyInstance) return 'every managed instance'
  if (only !== undefined) return ids.length === 1 ? `instance ${only}` : `${ids.length} instances`
  return chosen.length === 0 ? 'a group of instances' : `all instances with ${eitherOf(chosen)}`
}

/** All that a command goes to, each by itself. */
export function eachTarget({ instanceIds, choices }: CommandTargets): readonly string[] {
  return [...instanceIds, ...choices]
}

interface Target {
  readonly key: string
  readonly values: readonly string[]
}

function choicesOf({ key, values }: Target): readonly string[] {
  const tag = /^tag:(.+)$/.exec(key)?.[1]
  if (tag !== undefined) return values.map((value) => `tag ${tag}=${value}`)
  if (key === 'tag-key') return values.map((value) => `tag ${value}`)
  return values.map((value) => `${key === 'resource-groups:Name' ? 'resource group' : key} ${value}`)
}

function eitherOf(choices: readonly string[]): string {
  return choices.join(' or ')
}

function texts(values: readonly Json[]): readonly string[] {
  return values.filter((value) => typeof value === 'string')
}
