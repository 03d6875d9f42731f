/** The parts of `arn:partition:service:region:account:resource`. AWS's own samples hold malformed ones: never throws. */
export function parseArn(arn: string) {
  const [, partition = '', service = '', region = '', account = '', ...resource] = arn.split(':')
  return { partition, service, region, account, resource: resource.join(':') }
}
