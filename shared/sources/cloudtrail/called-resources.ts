import { at, isJsonObject, type Json, listAt, meant, textAt } from '../../core/json.ts'
import { isMasked } from '../../core/masks.ts'
import type { Resource } from '../../core/resource.ts'
import { resourceName } from '../resource-name.ts'
import type { CloudTrailRecord } from './cloudtrail-record.ts'
import { madeResource, type ResourceParameters, resourceParameters } from './resource-parameters.ts'

/** What a call acted on: what its parameters name, what it made, and the resources that CloudTrail lists. */
export function readCalledResources(service: string, record: CloudTrailRecord): readonly Resource[] {
  const { eventName: call = '', requestParameters, responseElements } = record
  const found = new Map<string, Resource>()
  const add = (type: string, stated: string | undefined): void => {
    if (stated === undefined || isMasked(stated)) return
    const resource = { type, name: resourceName(type, stated), arn: stated.startsWith('arn:') ? stated : undefined }
    const key = `${type} ${resource.name}`
    if (found.get(key)?.arn === undefined) found.set(key, resource)
  }
  const addNamed = (from: Json, { type, parameters, calls }: ResourceParameters): void => {
    if (calls?.test(call) === false) return
    for (const parameter of parameters) for (const stated of textsAt(from, parameter)) add(type, stated)
  }
  // Newer calls of EC2 nest what is asked and answered under a name of their own.
  const request = at(requestParameters, `${call}Request`) ?? requestParameters
  for (const parameters of resourceParameters(service)) addNamed(request, parameters)
  const made = madeResource(`${service}:${call}`)
  if (made !== undefined) addNamed(at(responseElements, `${call}Response`) ?? responseElements, made)
  const launched = call === 'RunInstances' ? listAt(responseElements, 'instancesSet', 'items') : []
  const instances = [...listAt(requestParameters, 'instancesSet', 'items'), ...launched]
  const instanceIds = [...instances.map((item) => textAt(item, 'instanceId')), ...textsAt(request, 'instanceId')]
  // Other services have instances of their own.
  for (const id of [...instanceIds, ...textsAt(request, 'instanceIds')]) {
    if (id !== undefined && /^m?i-/.test(id)) add('AWS::EC2::Instance', id)
  }
  for (const listed of record.resources) add(...listedResource(listed))
  return [...found.values()]
}

/** CloudTrail's `resources[]`: `{ARN, accountId, type}`, with an upper-case `ARN`. */
function listedResource(listed: Json): [type: string, arn: string | undefined] {
  return isJsonObject(listed) ? [textAt(listed, 'type') ?? '', textAt(listed, 'ARN')] : ['', undefined]
}

/** The texts at a path, whatever the case of its letters: one, a list, or EC2's `{tag: 1, content: 'fl-0abc'}`. */
function textsAt(from: Json, path: string): readonly string[] {
  const keys = path.toLowerCase().split('.')
  const end = keys.reduce<Json | undefined>(inAnyCase, from)
  return listAt(end).flatMap((item) => textAt(item) ?? textAt(item, 'content') ?? [])
}

function inAnyCase(from: Json | undefined, key: string): Json | undefined {
  const inside = meant(from)
  if (!isJsonObject(inside)) return undefined
  const name = Object.keys(inside).find((candidate) => candidate.toLowerCase() === key)
  return name === undefined ? undefined : inside[name]
}
