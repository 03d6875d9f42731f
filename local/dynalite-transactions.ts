import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import * as z from 'zod'

const json = z.record(z.string(), z.unknown())
const tableWrite = z.looseObject({ TableName: z.string() })
const transaction = z.object({
  TransactItems: z
    .array(
      z.union([
        z.strictObject({ Put: tableWrite.extend({ Item: json }) }),
        z.strictObject({ Update: tableWrite.extend({ Key: json }) }),
        z.strictObject({ Delete: tableWrite.extend({ Key: json }) }),
      ]),
    )
    .min(1)
    .max(100),
  ClientRequestToken: z.string().max(36).optional(),
  ReturnConsumedCapacity: z.enum(['INDEXES', 'TOTAL', 'NONE']).optional(),
})

/** A transaction prepares and commits: each item costs twice. */
const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) })

type Action = { readonly of: 'PutItem' | 'UpdateItem' | 'DeleteItem'; readonly params: z.infer<typeof tableWrite> }

interface Answer {
  readonly status: number
  readonly body: string
}

/** Of each table that was part of a transaction. */
type KeyNames = Map<string, readonly string[]>

type Ask = (operation: string, params: object) => Promise<Answer>

const protocol = 'DynamoDB_20120810'

/**
 * Has dynalite, which knows no transactions, answer `TransactWriteItems`: one request at a time, so that nobody sees one
 * half written. Each action is done as a request of its own by dynalite, which judges its condition, and undone where a later
 * one fails. Who writes an item while it is part of a transaction is refused, as DynamoDB does.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export function withTransactions(server: Server): Server {
  const [handle] = server.listeners('request')
  if (typeof handle !== 'function') throw new Error('dynalite listens to no requests')
  server.removeAllListeners('request')
  const keyNames: KeyNames = new Map()
  const answered = new Map<string, Answer>()
  const inTransaction = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request)
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '')
    const isTransaction = operation === 'TransactWriteItems'
    const items = itemsOf(operation, body, keyNames)
    const taken = items.map((item) => inTransaction.has(item))
    if (taken.includes(true)) return send(response, isTransaction ? cancelled(taken.map(conflictAt)) : conflict)
    const ask: Ask = (name, params) => askDynalite(handle, request, name, params)
    const turn = async (): Promise<void> => {
      if (!isTransaction) return await passOn(handle, request, response, body)
      for (const item of items) inTransaction.add(item)
      try {
        send(response, await once(answered, body, () => transact(body, ask, keyNames)))
      } finally {
        for (const item of items) inTransaction.delete(item)
      }
    }
    last = last.then(turn, turn)
    await last
  }
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch(() => response.destroy())
  })
  return server
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body)
}

/** The items that a request writes, as far as the keys of their tables are known. */
function itemsOf(operation: string, body: string, keyNames: KeyNames): readonly string[] {
  const one = z.looseObject({ TableName: z.string() })
  const params: unknown = JSON.parse(body || '{}')
  const written =
    operation === 'TransactWriteItems'
      ? (transaction.safeParse(params).data?.TransactItems ?? []).map((item) => toAction(item).params)
      : ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation)
        ? [one.parse(params)]
        : []
  return written.map((write) => nameOf(write.TableName, knownKeyOf(write, keyNames)))
}

function nameOf(table: string, key: object | undefined): string {
  return JSON.stringify([table, key ?? crypto.randomUUID()])
}

/** The same request with the same token is done once. */
async function once(answered: Map<string, Answer>, body: string, act: () => Promise<Answer>): Promise<Answer> {
  const token = transaction.safeParse(JSON.parse(body)).data?.ClientRequestToken
  const before = token === undefined ? undefined : answered.get(token)
  if (before !== undefined) return before
  const answer = await act()
  if (token !== undefined && answer.status === 200) answered.set(token, answer)
  return answer
}

async function transact(body: string, ask: Ask, keyNames: KeyNames): Promise<Answer> {
  const parsed = transaction.safeParse(JSON.parse(body))
  if (!parsed.success) return refusal('ValidationException', z.prettifyError(parsed.error))
  const actions = parsed.data.TransactItems.map(toAction)
  const keys: object[] = []
  for (const action of actions) keys.push(await keyOf(action, ask, keyNames))
  const places = actions.map(({ params }, i) => nameOf(params.TableName, keys[i]))
  if (new Set(places).size < places.length) {
    return refusal('ValidationException', 'Transaction request cannot include multiple operations on one item')
  }
  const undo: (() => Promise<Answer>)[] = []
  let units = 0
  const reasons: Reason[] = []
  for (const [i, { of, params }] of actions.entries()) {
    const { TableName } = params
    const Key = keys[i] ?? {}
    const { Item } = z
      .object({ Item: json.optional() })
      .parse(JSON.parse((await ask('GetItem', { TableName, Key, ConsistentRead: true })).body))
    const { status, body: answer } = await ask(of, { ...params, ReturnConsumedCapacity: 'TOTAL' })
    if (status === 200) {
      units += 2 * consumed.parse(JSON.parse(answer)).ConsumedCapacity.CapacityUnits
      undo.push(() =>
        Item === undefined ? ask('DeleteItem', { TableName, Key }) : ask('PutItem', { TableName, Item }),
      )
      reasons.push({ Code: 'None' })
      continue
    }
    const { __type, message } = z
      .object({ __type: z.string(), message: z.string().optional() })
      .parse(JSON.parse(answer))
    const code =
      __type
        .split('#')
        .at(-1)
        ?.replace(/Exception$/, '') ?? 'Unknown'
    reasons.push({ Code: code === 'Validation' ? 'ValidationError' : code, ...(message && { Message: message }) })
  }
  if (reasons.every(({ Code }) => Code === 'None')) {
    const isAsked = parsed.data.ReturnConsumedCapacity !== undefined
    return { status: 200, body: JSON.stringify(isAsked ? { ConsumedCapacity: [{ CapacityUnits: units }] } : {}) }
  }
  for (const act of undo.toReversed()) await act()
  return cancelled(reasons)
}

interface Reason {
  readonly Code: string
  readonly Message?: string
}

function conflictAt(isThere: boolean): Reason {
  return { Code: isThere ? 'TransactionConflict' : 'None' }
}

function cancelled(reasons: readonly Reason[]): Answer {
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return refusal(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  )
}

const conflict = refusal('TransactionConflictException', 'Transaction is ongoing for the item')

function toAction(item: z.infer<typeof transaction>['TransactItems'][number]): Action {
  if ('Put' in item) return { of: 'PutItem', params: item.Put }
  return 'Update' in item ? { of: 'UpdateItem', params: item.Update } : { of: 'DeleteItem', params: item.Delete }
}

async function keyOf({ params }: Action, ask: Ask, keyNames: KeyNames): Promise<object> {
  const { TableName } = params
  if (!keyNames.has(TableName)) keyNames.set(TableName, await keyNamesOf(TableName, ask))
  return knownKeyOf(params, keyNames) ?? {}
}

function knownKeyOf(params: Action['params'], keyNames: KeyNames): object | undefined {
  const { Key, Item, TableName } = z
    .looseObject({ Key: json.optional(), Item: json.optional(), TableName: z.string() })
    .parse(params)
  const names = keyNames.get(TableName)
  if (names === undefined) return undefined
  return Object.fromEntries(names.map((name) => [name, (Key ?? Item)?.[name]]))
}

const described = z.object({ Table: z.object({ KeySchema: z.array(z.object({ AttributeName: z.string() })) }) })

async function keyNamesOf(TableName: string, ask: Ask): Promise<readonly string[]> {
  const { body } = await ask('DescribeTable', { TableName })
  return described.parse(JSON.parse(body)).Table.KeySchema.map(({ AttributeName }) => AttributeName)
}

function refusal(type: string, message: string, more: object = {}): Answer {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${type}`, Message: message, message, ...more }
  return { status: 400, body: JSON.stringify(body) }
}

type Handler = (...parts: unknown[]) => unknown

/** dynalite reads a request's body itself. */
function requestWith(request: IncomingMessage, body: string, headers: object): object {
  const { method, url } = request
  return Object.assign(Readable.from([Buffer.from(body)]), { method, url, headers: { ...request.headers, ...headers } })
}

async function passOn(
  handle: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): Promise<void> {
  const isOver = new Promise<void>((resolve) => response.once('close', resolve))
  call(handle, requestWith(request, body, {}), response)
  await isOver
}

function askDynalite(handle: unknown, request: IncomingMessage, operation: string, params: object): Promise<Answer> {
  return new Promise((resolve) => {
    const response = {
      statusCode: 200,
      setHeader: () => {},
      end(body: string) {
        resolve({ status: response.statusCode, body })
      },
    }
    call(handle, requestWith(request, JSON.stringify(params), { 'x-amz-target': `${protocol}.${operation}` }), response)
  })
}

function call(handle: unknown, request: object, response: object): void {
  if (isHandler(handle)) handle(request, response)
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function'
}
