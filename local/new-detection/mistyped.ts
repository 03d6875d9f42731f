import { distance } from 'fastest-levenshtein'

/**
 * The call that was meant, where one that nobody knows has nearly the name of one that is known. AWS has thousands that
 * no detection names, so that what is merely unknown passes: `s3:GetBucketPolicy` is not `s3:PutBucketPolicy` mistyped.
 * @param known as `iam:CreateUser`
 */
export function meantCall(call: string, known: readonly string[]): string | undefined {
  if (known.includes(call)) return undefined
  const [service = '', name = ''] = call.split(':')
  const verbs = new Set(known.map((each) => verbOf(each.split(':')[1] ?? '')))
  const isOther = (other: string): boolean => verbs.has(verbOf(name)) && verbOf(name) !== verbOf(other)
  const near = known.filter((each) => {
    const [itsService = '', its = ''] = each.split(':')
    if (its.toLowerCase() === name.toLowerCase()) return distance(service, itsService) <= 2
    return itsService === service && !isOther(its) && distance(name.toLowerCase(), its.toLowerCase()) <= 2
  })
  return near.sort((a, b) => distance(call, a) - distance(call, b))[0]
}

/** `Create` of `CreateUser`. */
function verbOf(name: string): string {
  return name.match(/^[A-Z]?[a-z]+/)?.[0] ?? name
}
