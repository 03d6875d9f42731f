interface ActorBase {
  /** How to call the actor in a sentence: "alice", "role Deploy (session ci-42)", "root". */
  readonly name: string
  readonly accountId: string | undefined
  readonly arn: string | undefined
  readonly principalId: string | undefined
  readonly accessKeyId: string | undefined
  /** The AWS service that made the call for the actor, as `cloudformation.amazonaws.com`. */
  readonly invokedBy: string | undefined
  /** Meaningful for root and IAM users only: CloudTrail says `false` for every federated session. */
  readonly mfaAuthenticated: boolean | undefined
}

/**
 * Who made a call, by CloudTrail's `userIdentity.type`.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export type Actor =
  | (ActorBase & { readonly kind: 'root' })
  | (ActorBase & { readonly kind: 'iam-user'; readonly userName: string | undefined })
  | (ActorBase & {
      readonly kind: 'assumed-role'
      readonly roleName: string | undefined
      readonly sessionName: string | undefined
      /** The role's ARN, from `sessionContext.sessionIssuer`. */
      readonly roleArn: string | undefined
      /** Set where the role is one that IAM Identity Center made for a permission set. */
      readonly permissionSet: string | undefined
    })
  | (ActorBase & { readonly kind: 'federated-user'; readonly issuerArn: string | undefined })
  | (ActorBase & { readonly kind: 'identity-center-user'; readonly userId: string | undefined })
  | (ActorBase & { readonly kind: 'saml-user'; readonly provider: string | undefined })
  | (ActorBase & { readonly kind: 'web-identity-user'; readonly provider: string | undefined })
  | (ActorBase & { readonly kind: 'directory-user' })
  | (ActorBase & { readonly kind: 'aws-service' })
  | (ActorBase & { readonly kind: 'aws-account' })
  | (ActorBase & { readonly kind: 'unknown' })

/** How to call the actor from one session to the next: the role, and not its session, unless that is a person's. */
export function lastingName(actor: Actor): string {
  if (actor.kind !== 'assumed-role' || actor.permissionSet !== undefined) return actor.name
  return actor.roleName === undefined ? actor.name : `role ${actor.roleName}`
}

/** The ARN of the actor from one session to the next: of the role, and not of its session. */
export function lastingArn(actor: Actor): string | undefined {
  return actor.kind === 'assumed-role' ? actor.roleArn : actor.arn
}

/**
 * Whether AWS acted by itself: a service, a service-linked role, or a service under the account's root identity. A user
 * who acts through a service (`invokedBy`, as CloudFormation) is still that user.
 */
export function isAws(actor: Actor): boolean {
  switch (actor.kind) {
    case 'aws-service':
      return true
    case 'root':
      return actor.invokedBy !== undefined
    case 'assumed-role':
      // Nobody else can make a role under this path; its name, or another path that holds this one, could be anybody's.
      return /^arn:[^:]*:iam::\d*:role\/aws-service-role\//.test(actor.roleArn ?? '')
    default:
      return false
  }
}
