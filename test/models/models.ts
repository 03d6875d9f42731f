import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'

const reference = z.object({ shape: z.string(), locationName: z.string().optional(), queryName: z.string().optional() })

/** As far as it is read here. */
const modelSchema = z.object({
  metadata: z.object({ endpointPrefix: z.string(), signingName: z.string().optional(), protocol: z.string() }),
  operations: z.record(z.string(), z.object({ input: reference.optional(), output: reference.optional() })),
  shapes: z.record(
    z.string(),
    z.object({
      type: z.string(),
      enum: z.array(z.string()).optional(),
      members: z.record(z.string(), reference).optional(),
      member: reference.optional(),
      value: reference.optional(),
    }),
  ),
})

type Model = z.infer<typeof modelSchema>

/** CloudTrail's event sources where they are not what requests to the service are signed for. */
const eventSources: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/autoscaling/application/userguide/logging-using-cloudtrail.html
  'application-autoscaling': ['autoscaling'],
  cloudwatchomni: ['monitoring'],
  'lexv2-models': ['lex', 'lexv2'],
  // RDS answers for them, and their calls are in its model.
  docdb: ['rds'],
  neptune: ['rds'],
}

/** A text among the parameters of a call or what may be chosen there, or a text in its answer. */
export interface Parameter {
  /** As `ecs:RunTask`; the star in `lambda:CreateFunction2*` stands for the date in CloudTrail's name. */
  readonly call: string
  /**
   * As `overrides.containerOverrides[].name`: `[]` stands for each item of a list, `{}` for each value of a map. Of flags and of
   * texts from a fixed list there is one for each value: `publiclyAccessible=true`.
   */
  readonly path: string
}

/** The texts and choices among the parameters of all calls of AWS, as the botocore in a virtual environment knows them. */
export function* parameters(environment: string): Generator<Parameter> {
  yield* textsOfCalls(environment, 'input')
}

/** The texts in the answers of all calls of AWS. */
export function* answerTexts(environment: string): Generator<Parameter> {
  yield* textsOfCalls(environment, 'output')
}

function* textsOfCalls(environment: string, side: 'input' | 'output'): Generator<Parameter> {
  for (const [folder, model] of models(environment)) {
    const { endpointPrefix, signingName = endpointPrefix } = model.metadata
    for (const service of eventSources[folder] ?? [signingName]) yield* textsOf(service, model, side)
  }
}

function* models(environment: string): Generator<readonly [folder: string, Model]> {
  const [data] = globSync(resolve(environment, 'lib/python*/site-packages/botocore/data'))
  if (data === undefined) throw new Error(`No botocore in ${environment}: test/requirements.txt should bring it`)
  for (const entry of readdirSync(data, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    const versions = readdirSync(resolve(data, entry.name)).sort()
    const path = resolve(data, entry.name, versions.at(-1) ?? '', 'service-2.json.gz')
    if (existsSync(path)) {
      yield [entry.name, modelSchema.parse(JSON.parse(gunzipSync(readFileSync(path)).toString()))]
    }
  }
}

function* textsOf(service: string, model: Model, side: 'input' | 'output'): Generator<Parameter> {
  for (const [operation, { [side]: shape }] of Object.entries(model.operations)) {
    // Lambda's older calls bear a date, as `CreateFunction20150331`, the newer ones none.
    const names = service === 'lambda' ? [operation, `${operation}2*`] : [operation]
    for (const path of shape === undefined ? [] : pathsIn(model, shape.shape, '', [])) {
      yield* names.map((name) => ({ call: `${service}:${name}`, path }))
    }
  }
}

function* pathsIn(model: Model, name: string, path: string, around: readonly string[]): Generator<string> {
  const shape = model.shapes[name]
  if (shape === undefined || around.includes(name)) return
  const inner = [...around, name]
  if (shape.type === 'string' && shape.enum === undefined) yield path
  const choices = shape.type === 'boolean' ? ['true', 'false'] : (shape.enum ?? [])
  yield* choices.filter((choice) => /^[\w.-]+$/.test(choice)).map((choice) => `${path}=${choice}`)
  if (shape.type === 'list' && shape.member !== undefined) yield* pathsIn(model, shape.member.shape, `${path}[]`, inner)
  if (shape.type === 'map' && shape.value !== undefined) yield* pathsIn(model, shape.value.shape, `${path}{}`, inner)
  for (const [member, found] of Object.entries(shape.members ?? {})) {
    yield* pathsIn(model, found.shape, `${path === '' ? '' : `${path}.`}${wireName(model, member, found)}`, inner)
  }
}

/** EC2's records have the names of the wire: `blockDeviceMapping`, not `BlockDeviceMappings`. */
function wireName(
  { metadata }: Model,
  member: string,
  { locationName }: { locationName?: string | undefined },
): string {
  return metadata.protocol === 'ec2' ? (locationName ?? member) : member
}
