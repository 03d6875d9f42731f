import { isScalar, type Scalar } from '../core/pattern.ts'

/** Which element of which array (numbered in the order of their appearance) a field lies in. */
export type ArrayPosition = ReadonlyMap<number, number>

export interface Field {
  readonly value: Scalar
  readonly position: ArrayPosition
}

/** The fields that patterns name, as a tree of their keys. */
export interface FieldTree {
  readonly children: Map<string, FieldTree>
  /** The whole path, where a pattern ends here. */
  path: string | undefined
}

/** AWS's own JSON limits lie far below; deeper nesting is left unread, so that no event can exhaust the stack. */
const maxArrayDepth = 100

const outsideArrays: ArrayPosition = new Map()

export function fieldTree(paths: Iterable<string>): FieldTree {
  const root: FieldTree = { children: new Map(), path: undefined }
  for (const path of paths) {
    let node = root
    for (const key of path.split('.')) {
      const child: FieldTree = node.children.get(key) ?? { children: new Map(), path: undefined }
      node.children.set(key, child)
      node = child
    }
    node.path = path
  }
  return root
}

/**
 * The event's values at the tree's paths. Objects inside an array remember which element they stand in: EventBridge
 * lets two conditions on one array's objects hold only in the same element.
 */
export function readFields(event: object, tree: FieldTree): ReadonlyMap<string, readonly Field[]> {
  const reader: Reader = { fields: new Map(), arrays: 0 }
  readObject(event, tree, outsideArrays, reader)
  return reader.fields
}

interface Reader {
  readonly fields: Map<string, Field[]>
  /** How many arrays were met, which numbers the next. */
  arrays: number
}

function readObject(object: object, node: FieldTree, position: ArrayPosition, reader: Reader): void {
  for (const key of Object.keys(object)) {
    const child = descend(node, key)
    if (child !== undefined) readValue(Reflect.get(object, key), child, position, reader, 0)
  }
}

function readValue(value: unknown, node: FieldTree, position: ArrayPosition, reader: Reader, depth: number): void {
  if (Array.isArray(value)) {
    if (depth < maxArrayDepth) readArray(value, node, position, reader, depth)
  } else if (typeof value === 'object' && value !== null) {
    if (node.children.size > 0) readObject(value, node, position, reader)
  } else if (node.path !== undefined && isScalar(value)) {
    const found = reader.fields.get(node.path)
    if (found === undefined) reader.fields.set(node.path, [{ value, position }])
    else found.push({ value, position })
  }
}

function readArray(
  array: readonly unknown[],
  node: FieldTree,
  position: ArrayPosition,
  reader: Reader,
  depth: number,
): void {
  const number = reader.arrays++
  for (const [index, element] of array.entries()) {
    const nested = typeof element === 'object' && element !== null
    readValue(element, node, nested ? new Map(position).set(number, index) : position, reader, depth + 1)
  }
}

/** The engine joins keys by dots, so a key that contains dots is the nested path of the same text. */
function descend(node: FieldTree, key: string): FieldTree | undefined {
  const child = node.children.get(key)
  if (child !== undefined || !key.includes('.')) return child
  let current: FieldTree | undefined = node
  for (const part of key.split('.')) current = current?.children.get(part)
  return current
}
