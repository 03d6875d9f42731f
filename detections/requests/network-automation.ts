import type { ApiCall } from '../../shared/core/event.ts'

/** Controllers of Kubernetes clusters, by what their user agents contain. They change networks all day. */
const controllers =
  /amazon-vpc-cni|elbv2\.k8s\.aws|external-?dns|karpenter|kubernetes|cluster-api-provider|vpc-resource-controller/i

/** Whether the call came from a plan and not from a person's hand: infrastructure as code, or a cluster's controller. */
export function isAutomatic(e: ApiCall): boolean {
  return e.tool?.automatic === true || controllers.test(e.network.userAgent ?? '')
}
