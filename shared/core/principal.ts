import type { Actor } from './actor.ts'

/**
 * Who acted, by what AWS gave them and nobody chose for a call: no session's name, source identity or user agent. What
 * keeps alerts quiet goes by this alone.
 */
export interface Principal {
  /** That of a user, a role or the root user; for a session that of its role. */
  readonly arn: string | undefined
  /** A user's or role's name, a service's DNS name, "root", or whom IAM Identity Center signed in. */
  readonly names: readonly string[]
}

/** @param account where the alert is: whoever comes from another account is known by their ARN alone */
export function principalOf(actor: Actor, account: string): Principal {
  const isOwn = actor.accountId === account
  const own = (...names: readonly (string | undefined)[]): readonly string[] =>
    isOwn ? names.filter((name) => name !== undefined) : []
  switch (actor.kind) {
    case 'iam-user':
      return { arn: actor.arn, names: own(actor.userName).filter((name) => !isOfAnotherKind(name)) }
    case 'assumed-role': {
      const names = own(actor.roleName).filter((name) => !isOfAnotherKind(name))
      // Identity Center names the sessions of its roles after people.
      const person = actor.permissionSet === undefined ? undefined : actor.sessionName
      return { arn: actor.roleArn, names: [...names, ...own(person)] }
    }
    case 'root':
      // Whom the management account lets act as root is not the root user.
      return actor.isCentral ? nobody : { arn: actor.arn, names: own('root') }
    case 'aws-service':
      return { arn: undefined, names: actor.invokedBy === undefined ? [] : [actor.invokedBy] }
    case 'identity-center-user':
      return { arn: undefined, names: own(actor.userId) }
    default:
      return nobody
  }
}

const nobody: Principal = { arn: undefined, names: [] }

/** IAM lets a user be called "root", or as a service is. */
function isOfAnotherKind(name: string): boolean {
  return name === 'root' || /\.amazonaws\.com(?:\.cn)?$/.test(name)
}
