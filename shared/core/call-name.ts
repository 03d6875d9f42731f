import type { Action } from './event.ts'

/** "lambda:UpdateFunctionCode": without the version of the API that some services record in the name, as `20150331v2`. */
export function callInWords({ service, name }: Pick<Action, 'service' | 'name'>): string {
  return `${service}:${name.replace(/(?<=[a-z])20\d{2}_?\d{2}_?\d{2}(?:v\d)?$/, '')}`
}
