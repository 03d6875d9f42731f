import { parseArn } from '../../shared/core/arn.ts'

/** The resource's own name: the last part of an ARN, or the text itself where it is none. */
export function nameIn(nameOrArn: string): string
export function nameIn(nameOrArn: string | undefined): string | undefined
export function nameIn(nameOrArn: string | undefined): string | undefined {
  return nameOrArn?.startsWith('arn:') ? nameOrArn.split(/[/:]/).at(-1) || nameOrArn : nameOrArn
}

/** The account in an ARN, or the account ID itself. The ARNs of buckets and of AWS's own resources have none. */
export function accountIn(text: string | undefined): string | undefined {
  const account = text?.startsWith('arn:') ? parseArn(text).account : text
  return account !== undefined && /^\d{12}$/.test(account) ? account : undefined
}

/** As `accountIn`, where it is another than `own`. */
export function otherAccountIn(text: string | undefined, own: string): string | undefined {
  const account = accountIn(text)
  return account === own ? undefined : account
}

/** "Dev of account 123456789012", "Dev" where it is one of `own`: on call one would look for the name here. */
export function ownedNameIn(arn: string, own: string): string {
  const account = otherAccountIn(arn, own)
  return account === undefined ? nameIn(arn) : `${nameIn(arn)} of account ${account}`
}
