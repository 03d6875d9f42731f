interface ActorBase {
  /** How to call the actor in a sentence: "alice", "role Deploy (session ci-42)", "root". */
  readonly name: string
  readonly accountId: string | undefined
  /** Whether the actor is of another account than the one that the call was made in; `name` says so. */
  readonly isForeign: boolean
  readonly arn: string | undefined
  readonly principalId: string | undefined
  readonly accessKeyId: string | undefined
  /** The AWS service that made the call for the actor, as `cloudformation.amazonaws.com`. */
  readonly invokedBy: string | undefined
  /** Meaningful for root and IAM users only: CloudTrail says `false` for every federated session. */
  readonly mfaAuthenticated: boolean | undefined
  readonly background: Background
}

/** What a record may add about who is behind a call. AWS writes it, people read it, and no detection goes by it. */
export interface Background {
  /** All calls of one sign-in have the same: `arn:aws:signin:us-east-1:111122223333:session/...`. */
  readonly signInSession: string | undefined
  /** The ID of the Identity Center user for whom the call was made. */
  readonly onBehalfOf: string | undefined
  /** The ID of a bearer token, as Identity Center issues them. */
  readonly credentialId: string | undefined
  /** The ARN of the resource for which a service made the call. */
  readonly sourceArn: string | undefined
  /** The account of a product's provider, who acts under access that was delegated for a time. */
  readonly delegate: string | undefined
}

/**
 * Who made a call, by CloudTrail's `userIdentity.type`.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export type Actor =
  | (ActorBase & {
      readonly kind: 'root'
      /** Whether it is a session of AssumeRoot, which the management account takes, and no sign-in of the root user. */
      readonly isCentral: boolean
      /** Whether the record names credentials, an access key or a session, with which the call was made. */
      readonly hasCredentials: boolean
    })
  | (ActorBase & { readonly kind: 'iam-user'; readonly userName: string | undefined })
  | (ActorBase & {
      readonly kind: 'assumed-role'
      readonly roleName: string | undefined
      readonly sessionName: string | undefined
      /** The role's ARN, from `sessionContext.sessionIssuer`. */
      readonly roleArn: string | undefined
      /** Set where the role is one that IAM Identity Center made for a permission set. */
      readonly permissionSet: string | undefined
      /** Who took the role, as they said then; it stays in roles taken from this one. Not proven, unless the trust policy demands it. */
      readonly sourceIdentity: string | undefined
      /** What got the credentials, where that was no person. */
      readonly machine: Machine | undefined
    })
  | (ActorBase & {
      readonly kind: 'federated-user'
      /** What whoever called GetFederationToken chose to be called. */
      readonly federatedName: string | undefined
      /** The user, or root, whose key called GetFederationToken. */
      readonly issuerName: string | undefined
      readonly issuerArn: string | undefined
    })
  | (ActorBase & { readonly kind: 'identity-center-user'; readonly userId: string | undefined })
  | (ActorBase & { readonly kind: 'saml-user'; readonly provider: string | undefined })
  | (ActorBase & { readonly kind: 'web-identity-user'; readonly provider: string | undefined })
  | (ActorBase & { readonly kind: 'directory-user' })
  | (ActorBase & { readonly kind: 'aws-service' })
  | (ActorBase & { readonly kind: 'aws-account' })
  | (ActorBase & { readonly kind: 'unknown' })

/** An instance, a function, a task: credentials of a role are delivered to it. `type` as in CloudFormation. */
export interface Machine {
  readonly type: string
  readonly name: string
}

/** How to call the actor from one session to the next: the role, and not its session, unless that is a person's. */
export function lastingName(actor: Actor): string {
  if (actor.kind === 'federated-user' && actor.issuerName !== undefined) return actor.issuerName + ofAccount(actor)
  if (actor.kind !== 'assumed-role' || actor.permissionSet !== undefined) return actor.name
  return actor.roleName === undefined ? actor.name : `role ${actor.roleName}${ofAccount(actor)}`
}

/** " of account 123456789012" where the actor is of another account; else empty. */
export function ofAccount({ isForeign, accountId }: Pick<ActorBase, 'isForeign' | 'accountId'>): string {
  return isForeign ? ` of account ${accountId}` : ''
}

/** The ARN of the actor from one session to the next: of the role, and not of its session. */
export function lastingArn(actor: Actor): string | undefined {
  return actor.kind === 'assumed-role' ? actor.roleArn : actor.arn
}

/**
 * Whether AWS acted by itself: a service, a service-linked role, or one of the few services that act under the account's
 * root identity. Whoever acts through a service (`invokedBy`, as CloudFormation) is still who they are, root too.
 */
export function isAws(actor: Actor): boolean {
  switch (actor.kind) {
    case 'aws-service':
      return true
    case 'root':
      return !actor.hasCredentials && actingAsRoot.has(actor.invokedBy ?? '')
    case 'assumed-role':
      return isServiceLinked(actor.roleArn)
    default:
      return false
  }
}

/** Nobody else can make a role under this path; its name, or another path that holds this one, could be anybody's. */
export function isServiceLinked(roleArn: string | undefined): boolean {
  return /^arn:[^:]*:iam::\d*:role\/aws-service-role\//.test(roleArn ?? '')
}

/**
 * The services that AWS documents to call others as root instead of as a role, and that nobody can have call what they
 * like. Their records name no credentials; those of root who acts through a service do.
 * @see https://aws.amazon.com/premiumsupport/knowledge-center/cloudtrail-root-action-logs/
 */
const actingAsRoot: ReadonlySet<string> = new Set(['autoscaling.amazonaws.com', 'elasticloadbalancing.amazonaws.com'])
