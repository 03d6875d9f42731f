import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { costlyMachinesIn } from '../requests/compute/service-machines.ts'
import { serviceInWords } from '../requests/service-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/costly-machines-for-service',
  calls: [
    'batch:CreateComputeEnvironment',
    'batch:UpdateComputeEnvironment',
    'elasticmapreduce:RunJobFlow',
    'elasticmapreduce:AddInstanceGroups',
    'gamelift:CreateFleet',
    'sagemaker:CreateCluster',
    'sagemaker:CreateEndpointConfig',
    'sagemaker:CreateHyperParameterTuningJob',
    'sagemaker:CreateNotebookInstance',
    'sagemaker:CreateProcessingJob',
    'sagemaker:CreateTrainingJob',
    'sagemaker:CreateTransformJob',
    'sagemaker:UpdateCluster',
    'sagemaker:UpdateNotebookInstance',
  ],
  where: (e) => costlyMachinesIn(e) !== undefined,
  severity: (e) => {
    const { count = 1, type = '' } = costlyMachinesIn(e) ?? {}
    return e.action.service !== 'batch' && (count >= 5 || /(?:^|\.)(?:p|trn)\d/.test(type)) ? 'high' : 'medium'
  },
  title: (e) => {
    const { count = 1, type = '' } = costlyMachinesIn(e) ?? {}
    const machines = count === 1 ? 'a machine' : `${count} machines`
    const asked =
      e.action.service === 'batch'
        ? `let ${serviceInWords(e)} take machines`
        : `asked ${serviceInWords(e)} for ${machines}`
    return `${e.actor.name} ${asked} of type ${type} for the first time`
  },
  why: 'Machines with graphics cards or of the largest sizes cost much by the hour, and intruders take them by services whose bills nobody watches.',
  respond: (e) => [
    `Ask ${e.actor.name} what it is for, and how long it will run.`,
    `If nobody expects it, stop it in the console of ${serviceInWords(e)}: the job, the endpoint, the notebook or the cluster.`,
    ...otherCalls(e),
    {
      do: 'Look for more of them in the other regions; see which regions are open:',
      run: aws`account list-regions --region-opt-status-contains ENABLED ENABLED_BY_DEFAULT`,
    },
  ],
  falsePositives: ['A team starts to train models, or to compute at scale.'],
  groupBy: whoAndWhat,
  firstSeen: whoAndWhat,
  mitre: ['T1496', 'T1578.002'],
  references: [
    'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html',
    'https://docs.aws.amazon.com/batch/latest/APIReference/API_CreateComputeEnvironment.html',
  ],
})

function whoAndWhat(e: ApiCall): string {
  const { type = '' } = costlyMachinesIn(e) ?? {}
  return `${e.account.id} ${e.region} ${lastingName(e.actor)} ${e.action.service} ${type}`
}
