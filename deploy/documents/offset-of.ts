import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml'

/** Where a path's last key or element begins in the text, or as much of the path as there is. */
export function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let place: Place = { node: root, offset: startOf(root) ?? 0 }
  for (const part of path) {
    const next = stepInto(place.node, part)
    if (next === undefined) break
    place = next
  }
  return place.offset
}

interface Place {
  readonly node: unknown
  readonly offset: number
}

function stepInto(node: unknown, part: PropertyKey): Place | undefined {
  if (isSeq(node) && typeof part === 'number') return placeAt(node.items[part], node.items[part])
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === part) : undefined
  return placeAt(pair?.value, pair?.key)
}

/** @param mark the node that begins there */
function placeAt(node: unknown, mark: unknown): Place | undefined {
  const offset = startOf(mark)
  return offset === undefined ? undefined : { node, offset }
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
