import { at, isWord, type Json, type JsonObject, listAt, textAt } from '../../../shared/core/json.ts'

export interface AclGrant {
  /** In words: S3 names accounts in ACLs by canonical IDs, which say nothing to people. */
  readonly to: 'everyone' | 'every AWS account' | 'another account'
  /** Whether more than reading is allowed: writing, or changing the ACL. */
  readonly mayWrite: boolean
}

/**
 * What the ACL in a request grants beyond the owner: as a canned ACL, as headers, or as a list in the body.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
 */
export function readAclGrants(request: JsonObject): readonly AclGrant[] {
  const canned = listAt(request, 'x-amz-acl').flatMap((name) => cannedGrants.get(String(name).toLowerCase()) ?? [])
  return [...canned, ...headerGrants(request), ...listedGrants(request)]
}

export function publicGrants(request: JsonObject): readonly AclGrant[] {
  return readAclGrants(request).filter(({ to }) => to !== 'another account')
}

/** "let everyone write to", "let every AWS account read" */
export function grantsInWords(grants: readonly AclGrant[]): string {
  const to = grants.some((grant) => grant.to === 'everyone') ? 'everyone' : (grants[0]?.to ?? 'somebody')
  return `let ${to} ${grants.some(({ mayWrite }) => mayWrite) ? 'write to' : 'read'}`
}

const cannedGrants: ReadonlyMap<string, AclGrant> = new Map<string, AclGrant>([
  ['public-read', { to: 'everyone', mayWrite: false }],
  ['public-read-write', { to: 'everyone', mayWrite: true }],
  ['authenticated-read', { to: 'every AWS account', mayWrite: false }],
])

function headerGrants(request: JsonObject): readonly AclGrant[] {
  return ['x-amz-grant-read', 'x-amz-grant-write', 'x-amz-grant-write-acp', 'x-amz-grant-full-control'].flatMap(
    (header) =>
      listAt(request, header).flatMap((grantee) => toGrant(groupIn(String(grantee)), header !== 'x-amz-grant-read')),
  )
}

function listedGrants(request: JsonObject): readonly AclGrant[] {
  const policy = at(request, 'AccessControlPolicy')
  const owner = textAt(policy, 'Owner', 'ID')
  return listAt(policy, 'AccessControlList', 'Grant').flatMap((grant) =>
    toGrant(groupIn(textAt(grant, 'Grantee', 'URI')) ?? otherOwner(grant, owner), mayWrite(grant)),
  )
}

function toGrant(to: AclGrant['to'] | undefined, mayWrite: boolean): readonly AclGrant[] {
  return to === undefined ? [] : [{ to, mayWrite }]
}

function groupIn(grantee: string | undefined): AclGrant['to'] | undefined {
  if (grantee?.includes('/global/AllUsers')) return 'everyone'
  return grantee?.includes('/global/AuthenticatedUsers') ? 'every AWS account' : undefined
}

function otherOwner(grant: Json, owner: string | undefined): AclGrant['to'] | undefined {
  const id = textAt(grant, 'Grantee', 'ID')
  return id === undefined || owner === undefined || id === owner || id === cloudFrontLogs
    ? undefined
    : 'another account'
}

function mayWrite(grant: Json): boolean {
  return !isWord(textAt(grant, 'Permission'), 'READ', 'READ_ACP')
}

/** CloudFront writes its access logs under this canonical ID. */
const cloudFrontLogs = 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0'
