import type { ApiCall } from '../../shared/core/event.ts'
import { isJsonObject, type Json, listAt, opened } from '../../shared/core/json.ts'
import { isMasked } from '../../shared/core/masks.ts'
import { requestOf, valueIn } from './parameters.ts'

/** Where parameters stand, by call: `{"ecs:RunTask": "overrides.taskRoleArn overrides.executionRoleArn"}`. */
export type ParameterPaths = Readonly<Record<string, string>>

/** The calls, as `defineCallDetection` takes them. */
export function callsOf(paths: ParameterPaths): readonly [string, ...string[]] {
  const [first, ...others] = Object.keys(paths)
  if (first === undefined) throw new Error('There is no call in the list: run npm run models')
  return [first, ...others]
}

/**
 * The texts at all paths of the call. `list[]` stands for each item of a list, `map{}` for each value of a map, and
 * `list[key=role]` for the items whose `key` is `role`. The case of letters does not matter: it differs by service.
 */
export function textsAlong(e: ApiCall, paths: ParameterPaths): readonly string[] {
  const stated =
    namesIn(e)
      .map((name) => paths[name])
      .find((path) => path !== undefined)
      ?.split(' ') ?? []
  return stated.flatMap((path) => textsAt(requestOf(e), stepsOf(path)))
}

/** `list[key=access_logs.s3.bucket].value` has two: a dot within brackets parts nothing. */
export function stepsOf(path: string): readonly string[] {
  return path.match(/\w+(?:\[[^\]]*\]|\{\})?/g) ?? []
}

/** The call by its own name, and where it ends in the date of the API, as Lambda's do, by those that a list may have. */
function namesIn({ action }: ApiCall): readonly string[] {
  const undated = action.name.replace(/2\d{7}(?:v\d)?$/, '')
  return [action.name, `${undated}2*`, `${undated}*`].map((name) => `${action.service}:${name}`)
}

function textsAt(value: Json | undefined, [step, ...rest]: readonly string[]): readonly string[] {
  if (step === undefined) return typeof value === 'string' && value !== '' && !isMasked(value) ? [value] : []
  const [, name = '', many, key = '', wanted] = /^(\w+)(?:(\[\]|\{\})|\[(\w+)=([\w.]+)\])?$/.exec(step) ?? []
  // Policies are JSON in a text.
  const within = typeof value === 'string' ? opened(value) : value
  const found = valueIn(within, name) ?? (many === '[]' ? valueIn(within, `${name}Set`) : undefined)
  const values = many === '{}' ? valuesOf(found) : many === '[]' || wanted !== undefined ? itemsOf(found) : [found]
  return values
    .filter((item) => wanted === undefined || valueIn(item, key) === wanted)
    .flatMap((item) => textsAt(item, rest))
}

function valuesOf(map: Json | undefined): readonly Json[] {
  return isJsonObject(map) ? Object.values(map).filter((value) => value !== undefined) : []
}

/** EC2 writes a list as `{items: [...]}`, as `{tag: 1, content}`, or as several of these. */
function itemsOf(list: Json | undefined): readonly Json[] {
  return listAt(valueIn(list, 'items') ?? list).map((item) => valueIn(item, 'content') ?? item)
}
