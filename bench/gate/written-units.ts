import * as z from 'zod'

/** What one item costs that is written, by DynamoDB's rules: a unit for each KB that is begun, twice in a transaction. */
export interface WrittenItem {
  /** What its key begins with, as `incident`. */
  readonly kind: string
  readonly bytes: number
  readonly units: number
}

const value = z.union([z.object({ S: z.string() }), z.object({ N: z.string() }), z.object({ B: z.string() })])
const attributes = z.record(z.string(), value)
const put = z.object({ Item: attributes })
const keyed = z.object({ Key: attributes })
const write = z.union([put, keyed])
const transaction = z.object({
  TransactItems: z.array(z.object({ Put: put.optional(), Update: keyed.optional(), Delete: keyed.optional() })),
})

/**
 * The items that a call writes. A counter and what is deleted are counted as one KB: the call does not say how large they are.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
export function writtenBy(operation: string, body: Buffer): readonly WrittenItem[] {
  const request: unknown = JSON.parse(body.toString())
  if (operation === 'TransactWriteItems') {
    return transaction
      .parse(request)
      .TransactItems.flatMap(({ Put, Update, Delete }) => [Put, Update, Delete].flatMap((one) => one ?? []))
      .map((one) => itemOf(one, 2))
  }
  return ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation) ? [itemOf(write.parse(request), 1)] : []
}

function itemOf(one: z.infer<typeof write>, unitsForKb: number): WrittenItem {
  const { pk } = 'Item' in one ? one.Item : one.Key
  const key = pk !== undefined && 'S' in pk ? pk.S : ''
  const bytes = 'Item' in one ? sizeOf(one.Item) : 0
  const [kind = ''] = key.split('#')
  return { kind, bytes, units: unitsForKb * Math.max(1, Math.ceil(bytes / 1024)) }
}

function sizeOf(item: z.infer<typeof attributes>): number {
  return Object.entries(item).reduce((sum, [name, held]) => sum + Buffer.byteLength(name) + sizeOfValue(held), 0)
}

function sizeOfValue(held: z.infer<typeof value>): number {
  if ('S' in held) return Buffer.byteLength(held.S)
  return 'B' in held ? Buffer.byteLength(held.B, 'base64') : Math.ceil(held.N.length / 2) + 1
}
