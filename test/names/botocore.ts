import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import type { Members, Shape } from './shapes.ts'

const reference = z.object({ shape: z.string(), locationName: z.string().optional(), location: z.string().optional() })

/** As far as it is read here: https://botocore.amazonaws.com/v1/documentation/api/latest/ ships one for each service. */
const modelSchema = z.object({
  metadata: z.object({ endpointPrefix: z.string(), signingName: z.string().optional(), protocol: z.string() }),
  operations: z.record(
    z.string(),
    z.object({
      http: z.object({ requestUri: z.string().optional() }).optional(),
      input: reference.optional(),
    }),
  ),
  shapes: z.record(
    z.string(),
    z.object({
      type: z.string(),
      document: z.boolean().optional(),
      flattened: z.boolean().optional(),
      required: z.array(z.string()).optional(),
      members: z.record(z.string(), reference).optional(),
      member: reference.optional(),
      value: reference.optional(),
    }),
  ),
})

type Model = z.infer<typeof modelSchema>

/** What one API can be called: by its folder, its endpoint and what its requests are signed for. */
export interface NamedModel {
  readonly names: readonly string[]
  readonly model: Model
}

/** AWS's models of its services, as the botocore in a virtual environment has them. */
export function readModels(environment: string): readonly NamedModel[] {
  const [data] = globSync(resolve(environment, 'lib/python*/site-packages/botocore/data'))
  if (data === undefined) throw new Error(`No botocore in ${environment}: test/requirements.txt should bring it`)
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const path = resolve(data, name, readdirSync(resolve(data, name)).sort().at(-1) ?? '', 'service-2.json.gz')
      if (!existsSync(path)) return []
      const model = modelSchema.parse(JSON.parse(gunzipSync(readFileSync(path)).toString()))
      const { endpointPrefix, signingName = endpointPrefix } = model.metadata
      return [{ names: [name, endpointPrefix, signingName], model }]
    })
}

/** What a call takes, by the names of the API, and those of the wire where they differ. */
export function inputOf(model: Model, operation: string): Members | undefined {
  const found = model.operations[operation]
  if (found === undefined) return undefined
  const members = found.input === undefined ? new Map() : membersOf(model, found.input.shape, [])
  // S3 says in the query what a call is about, as `?acl`, and CloudTrail lists it beside the parameters.
  const query = /\?([\w-]+)/.exec(found.http?.requestUri ?? '')?.[1]
  return query === undefined ? members : new Map([...members, [query, { kind: 'value' }]])
}

/** The parameters that a call cannot do without, as CloudTrail spells them. */
export function requiredOf(model: Model, operation: string): readonly string[] {
  const { required = [], members = {} } = model.shapes[model.operations[operation]?.input?.shape ?? ''] ?? {}
  const { endpointPrefix, protocol } = model.metadata
  // Records of what is done to items name the table and the key: the item and the statement would be data.
  if (endpointPrefix === 'dynamodb' && /Item|Statement|Transact|Get|Query|Scan/.test(operation)) return []
  return required
    .map((name) => (protocol === 'ec2' ? (members[name]?.locationName ?? name) : name))
    .map((name) => (endpointPrefix === 's3' && name === 'Bucket' ? 'bucketName' : name))
    .map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`)
}

/** As deep as examples go. What is below is taken for right, and the file of all calls stays small. */
const levels = 4

function membersOf(model: Model, shape: string, around: readonly string[]): Members {
  const members = new Map<string, Shape>()
  for (const [name, { shape: inner, locationName = name, location }] of Object.entries(
    model.shapes[shape]?.members ?? {},
  )) {
    const found = shapeOf(model, inner, [...around, shape])
    members.set(name, found)
    const onTheWire = location !== undefined || ['ec2', 'rest-xml'].includes(model.metadata.protocol)
    if (onTheWire && !members.has(capitalized(locationName))) members.set(locationName, found)
  }
  return members
}

function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

function shapeOf(model: Model, name: string, around: readonly string[]): Shape {
  const shape = model.shapes[name]
  if (shape === undefined || shape.document === true || around.includes(name)) return { kind: 'anything' }
  if (shape.type === 'structure') {
    if (around.length >= levels) return { kind: 'anything' }
    return { kind: 'object', members: membersOf(model, name, around) }
  }
  const inner = shape.type === 'list' ? shape.member : shape.type === 'map' ? shape.value : undefined
  if (inner === undefined) return { kind: 'value' }
  const item = shapeOf(model, inner.shape, around)
  if (item.kind === 'list' || item.kind === 'map' || item.kind === 'anything') return { kind: 'anything' }
  const members = item.kind === 'object' ? item.members : new Map()
  // XML names each item of a list, and S3's records keep that name: `AccessControlList.Grant`.
  if (model.metadata.endpointPrefix === 's3' && shape.flattened !== true && inner.locationName !== undefined) {
    return { kind: 'object', members: new Map([[inner.locationName, { kind: 'list', members }]]) }
  }
  return { kind: shape.type === 'list' ? 'list' : 'map', members }
}
