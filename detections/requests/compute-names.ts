/** "Lambda function orders", or "a Lambda function" where the event does not name it. */
export function named(kind: string, name: string | undefined): string {
  if (name !== undefined) return `${kind} ${name}`
  return `${/^[aeio]/i.test(kind) ? 'an' : 'a'} ${kind}`
}

/** The name at the end of an ARN, or the name itself. */
export function nameIn(nameOrArn: string | undefined): string | undefined {
  return nameOrArn?.split(/[/:]/).at(-1) || nameOrArn
}

/** The account in an ARN, where it is another than `own`. AWS's own resources have none. */
export function otherAccountIn(arn: string | undefined, own: string): string | undefined {
  const account = arn?.match(/^arn:[\w-]+:[^:]*:[^:]*:(\d{12}):/)?.[1]
  return account === own ? undefined : account
}
