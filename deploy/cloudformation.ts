/** The resources section of a CloudFormation template: logical IDs and what they stand for. */
export type Resources = Readonly<
  Record<string, { readonly Type: string; readonly Properties: object; readonly DependsOn?: string }>
>

export const ref = (logicalId: string) => ({ Ref: logicalId })
export const attribute = (logicalId: string, name: string) => ({ 'Fn::GetAtt': [logicalId, name] })
/** Replaces `${...}` by parameters, pseudo parameters and attributes. */
export const substitute = (text: string) => ({ 'Fn::Sub': text })

/** Of an IAM policy. */
export interface Statement {
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: object | string
}

export const allow = (Action: readonly string[], Resource: object | string): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
})

/** As the framework makes logical IDs from a function's name. */
export const functionId = (name: string): string => `${capitalized(name)}LambdaFunction`
export const roleId = (name: string): string => `${capitalized(name)}Role`

export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The resources of both; where both have one of the same ID, with the properties of both. */
export function mergeResources(one: Resources, other: Resources): Resources {
  const merged: Record<string, Resources[string]> = { ...one }
  for (const [id, resource] of Object.entries(other)) {
    const before = one[id]
    const Properties = { ...before?.Properties, ...resource.Properties }
    merged[id] = before === undefined ? resource : { ...before, ...resource, Properties }
  }
  return merged
}
