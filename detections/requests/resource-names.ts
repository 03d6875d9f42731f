import type { ApiCall, DomainEvent } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { named } from './words.ts'

/** The name of the first resource of a type, as `AWS::SQS::Queue`, that an event is about. */
export function resourceOf({ resources }: Pick<DomainEvent, 'resources'>, type: string): string | undefined {
  return resources.find((resource) => resource.type === type)?.name
}

/** CloudTrail lists the bucket even where the request's parameters are too long to be recorded. */
export function bucketOf(e: ApiCall): string {
  return resourceOf(e, 'AWS::S3::Bucket') ?? 'of unknown name'
}

/** The key's ID, or its alias where the call named it so. */
export function kmsKeyOf(e: ApiCall): string {
  return resourceOf(e, 'AWS::KMS::Key') ?? 'of unknown ID'
}

export function secretOf(e: ApiCall): string {
  return resourceOf(e, 'AWS::SecretsManager::Secret') ?? 'of unknown name'
}

export function queueOf(e: ApiCall): string {
  return resourceOf(e, 'AWS::SQS::Queue') ?? 'of unknown name'
}

export function functionOf(e: ApiCall): string | undefined {
  return resourceOf(e, 'AWS::Lambda::Function')
}

export function stackOf(e: ApiCall): string | undefined {
  return resourceOf(e, 'AWS::CloudFormation::Stack')
}

export function logGroupOf(e: ApiCall): string | undefined {
  return resourceOf(e, 'AWS::Logs::LogGroup')
}

/** ECS takes the cluster named "default" where the call names none. */
export function ecsClusterOf(e: ApiCall): string {
  return resourceOf(e, 'AWS::ECS::Cluster') ?? 'default'
}

export function eksClusterOf(e: ApiCall): string | undefined {
  return resourceOf(e, 'AWS::EKS::Cluster')
}

/** Calls on a listener name the load balancer by it. */
export function loadBalancerOf(e: ApiCall): string | undefined {
  return (
    resourceOf(e, 'AWS::ElasticLoadBalancingV2::LoadBalancer') ?? resourceOf(e, 'AWS::ElasticLoadBalancingV2::Listener')
  )
}

/** The domain or address that a call of SES names. */
export function emailIdentityOf(e: ApiCall): string | undefined {
  return resourceOf(e, 'AWS::SES::EmailIdentity')
}

/** The last part of a permission set's ARN, `ps-0123456789abcdef`: no call that uses one says its name. */
export function permissionSetOf(e: ApiCall): string {
  return resourceOf(e, 'AWS::SSO::PermissionSet') ?? 'of unknown ID'
}

export function securityGroupIdOf(e: ApiCall): string | undefined {
  return resourceOf(e, 'AWS::EC2::SecurityGroup')
}

/** "security group sg-0123456789abcdef0"; by its name where the call says it. */
export function securityGroupInWords(e: ApiCall): string {
  return named('security group', textAt(e.request, 'groupName') ?? securityGroupIdOf(e))
}

/** The names of the parameters that a call of Parameter Store names, or the path that they lie under. */
export function parametersIn({ request }: ApiCall): readonly string[] {
  return [...listAt(request, 'name'), ...listAt(request, 'names'), ...listAt(request, 'path')].map(String)
}
