/** The account that an ARN names; the ARNs of buckets name none. */
export function accountInArn(arn: string | undefined): string | undefined {
  return arn?.match(/^arn:[\w-]+:[\w-]*:[\w-]*:(\d{12}):/)?.[1]
}

/** The resource's own name: the last part of an ARN, or the text itself where it is none. */
export function nameInArn(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? (nameOrArn.split(/[/:]/).at(-1) ?? nameOrArn) : nameOrArn
}
