import { text } from '../read-leniently.ts'
import { timeInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const pod = {
  clusterName: text,
  fargateProfileName: text,
  podName: text,
  podNamespace: text,
  evictErrorMessage: text,
  scheduledTerminationTime: text,
}

export type FargatePod = Detail<typeof pod>

/**
 * EKS could not evict a pod on Fargate, to patch what is under it. It tries once more at the time it names, without an event, and deletes
 * the pod if that fails as well.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-pod-patching.html
 */
export const eksFargatePod = defineService({
  source: 'aws.eks',
  detailTypes: ['EKS Fargate Pod Scheduled Termination'],
  detail: pod,
  resources: ({ clusterName }) =>
    clusterName === undefined ? [] : [{ type: 'AWS::EKS::Cluster', name: clusterName, arn: undefined }],
  matter: ({ podNamespace, podName }) => podName && `${podNamespace ?? ''}/${podName}`,
  what: ({ scheduledTerminationTime: at, ...event }) => [
    `${podInWords(event)} will be terminated${at === undefined ? '' : ` at ${timeInWords(at)}`}`,
    'EKS could not move it for a patch',
  ],
  because: ({ evictErrorMessage }) => evictErrorMessage,
  lines: ({ podNamespace, fargateProfileName }) => [
    ...(podNamespace === undefined ? [] : [`Namespace ${podNamespace}`]),
    ...(fargateProfileName === undefined ? [] : [`Fargate profile ${fargateProfileName}`]),
  ],
})

/** "Pod orders-7d9f (EKS cluster main)" */
export function podInWords({ podName, clusterName }: Pick<FargatePod, 'podName' | 'clusterName'>): string {
  const where = clusterName === undefined ? '' : ` (EKS cluster ${clusterName})`
  return `${podName === undefined ? 'A pod' : `Pod ${podName}`}${where}`
}
