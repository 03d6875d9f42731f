import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Resources } from './cloudformation.ts'

const folder = new URL('resources/', import.meta.url)
/** As the framework puts it together. */
const frameworksPrefix = /\$\{self:service\}-\$\{sls:stage\}/g
const file = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.looseObject({}) })),
})

/**
 * What stands in deploy/resources/, for whoever looks at the stack as a whole without packaging it. What a tag of
 * CloudFormation's names, as `!Ref`, is a text.
 * @param prefix of all names in AWS, as `tocsin-prod`
 */
export function writtenResources(prefix: string): Resources {
  const files = readdirSync(folder).map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8').replaceAll(frameworksPrefix, prefix)
    return file.parse(parse(text, { logLevel: 'silent' })).Resources
  })
  return Object.assign({}, ...files)
}
