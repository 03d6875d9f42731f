import { optionalObject, text } from '../read-leniently.ts'
import { namedResource } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const change = {
  bucket: optionalObject({ name: text }),
  object: optionalObject({ key: text, 'version-id': text }),
  requester: text,
  'source-ip-address': text,
}

export type ObjectChange = Detail<typeof change>

/**
 * The ACL of an object was set, in a bucket whose events go to EventBridge; to what is not said. `requester` is an account's ID, or
 * a service.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export const objectAcl = defineService({
  source: 'aws.s3',
  detailTypes: ['Object ACL Updated'],
  detail: change,
  resources: ({ bucket }) =>
    namedResource('AWS::S3::Bucket', bucket?.name, bucket?.name && `arn:aws:s3:::${bucket.name}`),
  matter: ({ object }) => object?.key,
  what: objectAclInWords,
  lines: (one) => [
    ...(one.object?.['version-id'] === undefined ? [] : [`Version ${one.object['version-id']}`]),
    ...(one['source-ip-address'] === undefined ? [] : [`From ${one['source-ip-address']}`]),
  ],
})

/** "Account 444455556666 set the ACL of object invoice.pdf in bucket orders" */
export function objectAclInWords({ requester, object, bucket }: ObjectChange): string {
  const who =
    requester === undefined ? 'Somebody' : `${/^\d{12}$/.test(requester) ? 'Account' : 'Service'} ${requester}`
  const what = object?.key === undefined ? 'an object' : `object ${object.key}`
  return `${who} set the ACL of ${what}${bucket?.name === undefined ? '' : ` in bucket ${bucket.name}`}`
}
