import { isJsonObject, type Json, type JsonObject, listAt, textAt } from '../../core/json.ts'

/**
 * The tags that a request states: EC2's `tagSpecificationSet.items[].tags[]` and `tagSet.items[]`, the `tags` list of
 * most services, in small letters or capitals, and the map of others.
 */
export function readTags(request: JsonObject): Readonly<Record<string, string>> {
  const lists = [
    ...listAt(request, 'tagSpecificationSet', 'items').flatMap((item) => listAt(item, 'tags')),
    ...listAt(request, 'tagSet', 'items'),
    ...listAt(request, 'tags'),
    ...listAt(request, 'Tags'),
  ]
  return Object.fromEntries(lists.flatMap(pairsOf))
}

function pairsOf(tag: Json): readonly (readonly [string, string])[] {
  if (!isJsonObject(tag)) return []
  const name = textAt(tag, 'key') ?? textAt(tag, 'Key') ?? textAt(tag, 'tagKey')
  if (name !== undefined) return [[name, textAt(tag, 'value') ?? textAt(tag, 'Value') ?? textAt(tag, 'tagValue') ?? '']]
  return Object.entries(tag).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
}
