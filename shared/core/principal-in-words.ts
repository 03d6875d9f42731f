import { parseArn } from './arn.ts'

/** Who an ARN means: "user Alice", "role Ops (session bob)"; with the account where it is another. */
export function principalInWords(arn: string | undefined, ownAccount: string): string {
  const { account, resource } = parseArn(arn ?? '')
  if (resource === '') return 'somebody'
  const [kind = '', ...path] = resource.split('/')
  const [role = 'unknown', session = 'unknown'] = path
  const words = kind === 'assumed-role' ? `role ${role} (session ${session})` : `${kind} ${path.at(-1) ?? ''}`.trim()
  return isOutside(arn, ownAccount) ? `${words} of account ${account}` : words
}

/** Whether an ARN is of another account. */
export function isOutside(arn: string | undefined, ownAccount: string): boolean {
  const account = parseArn(arn ?? '').account
  return account !== '' && account !== ownAccount
}
