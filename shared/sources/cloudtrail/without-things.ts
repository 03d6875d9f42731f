import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../core/json.ts'

interface Pruned {
  /** `undefined` where nothing is left of it. */
  readonly value: Json | undefined
  readonly hit: boolean
}

/**
 * The parameters of a call without the items of lists that some things are.
 * @param things the texts by which each may be known; the item is meant that has most of them, if it is only one
 */
export function withoutThings(value: Json, things: readonly (readonly string[])[]): Pruned {
  let left: Pruned = { value, hit: false }
  for (const thing of things) {
    if (left.value === undefined) return left
    const { value: rest, hit }: Pruned = without(left.value, thing)
    left = { value: rest, hit: hit || left.hit }
  }
  return left
}

function without(value: Json, thing: readonly string[]): Pruned {
  if (isJsonObject(value)) return isOneItem(value) ? withoutItem([value], thing) : withoutInFields(value, thing)
  return isJsonList(value) ? withoutItem(value, thing) : { value, hit: false }
}

/** EC2's list of one: `{tag: 1, content: 'fl-0abc'}`. */
function isOneItem(value: JsonObject): boolean {
  return 'tag' in value && 'content' in value
}

function withoutItem(items: readonly Json[], thing: readonly string[]): Pruned {
  const alike = items.map((item) => likeness(item, thing))
  const most = Math.max(0, ...alike)
  if (most === 0) return withoutWithin(items, thing)
  const meant = items.filter((_, i) => alike[i] === most)
  if (new Set(meant.map((item) => JSON.stringify(item))).size > 1) return { value: items, hit: false }
  const left = items.filter((_, i) => alike[i] !== most)
  return { value: left.length === 0 ? undefined : left, hit: true }
}

function withoutWithin(items: readonly Json[], thing: readonly string[]): Pruned {
  const inner = items.map((item) =>
    isJsonObject(item) && isOneItem(item) ? { value: item, hit: false } : without(item, thing),
  )
  const hit = inner.some((each) => each.hit)
  const left = inner.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return { value: hit && left.length === 0 ? undefined : left, hit }
}

function withoutInFields(value: JsonObject, thing: readonly string[]): Pruned {
  const fields = Object.entries(value).map(([key, inner]) => [key, without(inner ?? null, thing)] as const)
  const hit = fields.some(([, each]) => each.hit)
  if (fields.some(([, each]) => each.value === undefined)) return { value: undefined, hit }
  return { value: hit ? Object.fromEntries(fields.map(([key, each]) => [key, each.value])) : value, hit }
}

/** How many texts of the item, and not of lists within it, the thing has, too. */
function likeness(item: Json, thing: readonly string[]): number {
  if (typeof item === 'string') return thing.some((text) => isSame(text, item)) ? 1 : 0
  if (!isJsonObject(item)) return 0
  return Object.values(item).reduce<number>((sum, inner) => sum + likeness(inner ?? null, thing), 0)
}

/** One may be the other's ARN. */
function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (long.startsWith('arn:') && (long.endsWith(`/${short}`) || long.endsWith(`:${short}`)))
}
