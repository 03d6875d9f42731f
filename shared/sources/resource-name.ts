import { parseArn } from '../core/arn.ts'

/**
 * How people call a resource, out of the name, ARN or URL by which a call names it. Never empty where `stated` is not.
 * @param type as `AWS::Lambda::Function`
 */
export function resourceName(type: string, stated: string): string {
  const own = stated.startsWith('arn:') ? nameInArn(stated) : stated
  return spoken(type, own, stated) || own || stated
}

/** Forms that differ by type, whether the whole ARN was given or not. */
function spoken(type: string, name: string, stated: string): string | undefined {
  switch (type) {
    case 'AWS::SQS::Queue':
    case 'AWS::ECS::Service':
      // https://sqs.us-east-1.amazonaws.com/111122223333/orders; service/main/orders
      return name.split('/').at(-1)
    case 'AWS::Lambda::Function':
      // orders, orders:PROD, 111122223333:function:orders, and ARNs of all of these
      return name.match(/(?:^|:)function:([^:]+)/)?.[1] ?? name.split(':')[0]
    case 'AWS::Lambda::LayerVersion':
      return name.split(':')[0]
    case 'AWS::SecretsManager::Secret':
      // Secrets Manager appends a dash and six random characters to the name.
      return stated.startsWith('arn:') ? name.replace(/-\w{6}$/, '') : name
    case 'AWS::Route53::HostedZone':
      return name.replace(/^\/?hostedzone\//, '')
    default:
      return name
  }
}

/** What stands after `type/` or `type:`; names hold slashes themselves, but for some services, where they are folders. */
function nameInArn(arn: string): string {
  const { service, resource } = parseArn(arn)
  const [kind, first, second] = resource.split('/')
  switch (service) {
    case 's3':
    case 'sns':
    case 'sqs':
      return resource
    case 'iam':
      return kind === 'oidc-provider' ? afterType(resource) : (resource.split('/').at(-1) ?? resource)
    case 'sts':
    case 'sso':
    case 'autoscaling':
      return resource.split('/').at(-1) ?? resource
    case 'cloudformation':
      // stack/orders/1a2b3c4d-..., stackset/orders:1a2b3c4d-...
      return first?.split(':')[0] ?? resource
    case 'elasticloadbalancing':
      // loadbalancer/app/orders/50dc6c495c0c9188, loadbalancer/orders, targetgroup/orders/50dc6c495c0c9188
      return (kind !== 'targetgroup' && /^(?:app|net|gwy)$/.test(first ?? '') ? second : first) ?? resource
    case 'dynamodb':
      return first ?? resource
    case 'wafv2':
      // regional/webacl/orders/1a2b3c4d-...
      return resource.split('/')[2] ?? resource
    default:
      return afterType(resource)
  }
}

function afterType(resource: string): string {
  return resource.replace(/^\/?[\w-]+[/:](?=.)/, '').replace(/(?<=.):\*$/, '')
}
