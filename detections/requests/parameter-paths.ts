import type { ApiCall } from '../../shared/core/event.ts'
import { flagOf, isJsonObject, type Json, listAt, opened } from '../../shared/core/json.ts'
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
  return valuesAlong(e, paths).flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []))
}

/** As `textsAlong`, whatever stands there. What CloudTrail masks counts as absent. */
export function valuesAlong(e: ApiCall, paths: ParameterPaths): readonly Json[] {
  return pathsOf(e, paths).flatMap((path) => valuesAt(requestOf(e), stepsOf(path)))
}

/** The first of the paths at which the call says what stands behind its sign of equality: `publiclyAccessible=true`. */
export function choiceAlong(e: ApiCall, paths: ParameterPaths): string | undefined {
  return pathsOf(e, paths).find((path) => {
    const [, place = '', choice] = /^(.*)=([\w.-]+)$/.exec(path) ?? []
    return valuesAt(requestOf(e), stepsOf(place)).some((value) => isChoice(value, choice))
  })
}

function isChoice(value: Json, choice: string | undefined): boolean {
  if (choice === 'true' || choice === 'false') return flagOf(value) === (choice === 'true')
  return String(value).toLowerCase() === choice?.toLowerCase()
}

function pathsOf(e: ApiCall, paths: ParameterPaths): readonly string[] {
  return (
    namesIn(e)
      .map((name) => paths[name])
      .find((path) => path !== undefined)
      ?.split(' ') ?? []
  )
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

function valuesAt(value: Json | undefined, [step, ...rest]: readonly string[]): readonly Json[] {
  if (step === undefined) return isStated(value) ? [value] : []
  const [, name = '', many, key = '', wanted] = /^(\w+)(?:(\[\]|\{\})|\[(\w+)=([\w./]+)\])?$/.exec(step) ?? []
  // Policies are JSON in a text.
  const within = typeof value === 'string' ? opened(value) : value
  const found = valueIn(within, name) ?? (many === '[]' ? valueIn(within, `${name}Set`) : undefined)
  const values = many === '{}' ? valuesOf(found) : many === '[]' || wanted !== undefined ? itemsOf(found) : [found]
  return values
    .filter((item) => wanted === undefined || valueIn(item, key) === wanted)
    .flatMap((item) => valuesAt(item, rest))
}

function isStated(value: Json | undefined): value is Json {
  return value !== undefined && value !== null && !(typeof value === 'string' && isMasked(value))
}

function valuesOf(map: Json | undefined): readonly Json[] {
  return isJsonObject(map) ? Object.values(map).filter((value) => value !== undefined) : []
}

/** EC2 writes a list as `{items: [...]}`, as `{tag: 1, content}`, or as several of these. */
function itemsOf(list: Json | undefined): readonly Json[] {
  return listAt(valueIn(list, 'items') ?? list).map((item) => valueIn(item, 'content') ?? item)
}
