import { fitsIamPattern } from '../../shared/core/iam-pattern.ts'

/** `*`, and what else fits things of two services: `arn:*`, `arn:aws:*:*:*:*`. */
export function isEveryResource(resource: string): boolean {
  const anywhere = anyPartition(resource)
  return ['arn:aws:iam::111122223333:role/Deploy', 'arn:aws:ec2:us-east-1:111122223333:instance/i-1'].every((one) =>
    fitsIamPattern(anywhere, one),
  )
}

/** The ARN as it would be in AWS's first partition and the account of the examples. */
export function anyPartition(arn: string): string {
  return arn
    .replace(/^arn:(?:aws-[\w-]+|\$\{aws:partition\}):/i, 'arn:aws:')
    .replace(/:(?:\d{12}|\$\{aws:(?:principal|resource)account\}):/i, ':111122223333:')
}
