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
  readonly words: string
}

export function readCommandTargets({ request }: ApiCall): CommandTargets {
  const targets = listAt(request, 'targets').map((target) => ({
    key: textAt(target, 'key') ?? '',
    values: texts(listAt(target, 'values')),
  }))
  const byId = targets.filter(({ key }) => key === 'InstanceIds').flatMap(({ values }) => values)
  const everyInstance = byId.includes('*')
  const instanceIds = [...texts(listAt(request, 'instanceIds')), ...byId.filter((id) => id !== '*')]
  return { instanceIds, everyInstance, words: inWords(instanceIds, everyInstance, targets) }
}

function inWords(ids: readonly string[], everyInstance: boolean, targets: readonly { key: string }[]): string {
  const [only] = ids
  if (everyInstance) return 'every managed instance'
  if (only !== undefined) return ids.length === 1 ? `instance ${only}` : `${ids.length} instances`
  const tag = targets.map(({ key }) => key.match(/^tag:(.+)$/)?.[1]).find((name) => name !== undefined)
  return tag === undefined ? 'a group of instances' : `all instances with tag ${tag}`
}

function texts(values: readonly Json[]): readonly string[] {
  return values.filter((value) => typeof value === 'string')
}
