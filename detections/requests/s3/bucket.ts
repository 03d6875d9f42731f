import type { ApiCall } from '../../../shared/core/event.ts'
import { flagAt, type Json, textAt } from '../../../shared/core/json.ts'
import { aws, type ShellCommand } from '../../../shared/core/shell-command.ts'
import { bucketOf } from '../resource-names.ts'

/** "report.pdf in bucket main" */
export function objectInWords(e: ApiCall): string {
  return `${textAt(e.request, 'key') ?? 'an object'} in bucket ${bucketOf(e)}`
}

/** Whether the public access block of a request leaves one of its four switches off: what is not named is off. */
export function isPublicAccessBlockIncomplete(block: Json | undefined): boolean {
  return ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'].some(
    (name) => flagAt(block, name) !== true,
  )
}

export const completePublicAccessBlock =
  'BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true'

/** Ends all public access to the bucket at once, whatever its policy and its ACLs say. */
export function blockPublicAccess(e: ApiCall): ShellCommand {
  return blockPublicAccessOf(bucketOf(e), e.region)
}

export function blockPublicAccessOf(bucket: string, region: string): ShellCommand {
  return aws`s3api put-public-access-block --bucket ${bucket} --public-access-block-configuration ${completePublicAccessBlock} --region ${region}`
}
