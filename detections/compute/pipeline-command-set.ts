import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, type Json, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { askedObjects, textIn, valueIn } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/pipeline-command-set',
  calls: ['datapipeline:PutPipelineDefinition', 'elasticmapreduce:AddJobFlowSteps'],
  where: runsCommand,
  severity: 'medium',
  title: (e) => `${e.actor.name} made ${runnerOf(e)} run commands`,
  why: (e) =>
    isCluster(e)
      ? 'They run on machines of the cluster, with its role and all that it can read.'
      : 'They run on machines of your account with the role of the pipeline, and again whenever its schedule says.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'jobFlowId'), (id) => ({
      do: 'Read what they are, and whether they have run:',
      run: aws`emr list-steps --cluster-id ${id} --region ${e.region}`,
    })),
    ...ifKnown(textAt(e.request, 'pipelineId'), (id) => ({
      do: 'Read what it runs, and as which role (resourceRole):',
      run: aws`datapipeline get-pipeline-definition --pipeline-id ${id} --region ${e.region}`,
    })),
    ...ifKnown(textAt(e.request, 'pipelineId'), (id) => ({
      do: 'If nobody expects it, stop it; its machines end with it:',
      run: aws`datapipeline deactivate-pipeline --pipeline-id ${id} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} what it is for.`,
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    isCluster(e)
      ? 'A job of the cluster begins with a script.'
      : 'An old job that moves data is changed; AWS takes no new customers for Data Pipeline.',
  ],
  mitre: ['T1059', 'T1648', 'T1053'],
  references: [
    'https://docs.aws.amazon.com/datapipeline/latest/APIReference/API_PutPipelineDefinition.html',
    'https://docs.aws.amazon.com/datapipeline/latest/DeveloperGuide/dp-object-shellcommandactivity.html',
  ],
})

function isCluster({ action }: ApiCall): boolean {
  return action.service === 'elasticmapreduce'
}

function runnerOf(e: ApiCall): string {
  return isCluster(e)
    ? named('EMR cluster', textAt(e.request, 'jobFlowId'))
    : named('data pipeline', textAt(e.request, 'pipelineId'))
}

/**
 * A script, or a command of a shell; `spark-submit` is what a cluster is for.
 * @see https://docs.aws.amazon.com/emr/latest/ReleaseGuide/emr-commandrunner.html
 */
function runsShell(step: Json): boolean {
  const jar = textAt(step, 'hadoopJarStep', 'jar') ?? ''
  const [first] = listAt(step, 'hadoopJarStep', 'args')
  if (/script-runner\.jar$/.test(jar)) return true
  return (
    /command-runner\.jar$/.test(jar) &&
    typeof first === 'string' &&
    /(?:^|\/)(?:ba|da|z|k)?sh$|^(?:python3?|perl|curl|wget|nc|sudo|aws)$/.test(first)
  )
}

/** Commands of a shell, steps and start scripts of EMR, and scripts of Hive and Pig; a file of S3 may hold them. */
function runsCommand(e: ApiCall): boolean {
  if (isCluster(e)) return listAt(e.request, 'steps').some(runsShell)
  return askedObjects(e, 'pipelineObjects')
    .flatMap((object) => listAt(valueIn(object, 'fields')))
    .some((field) => {
      const key = textIn(field, 'key') ?? ''
      if (isWord(key, 'command', 'scriptUri', 'hiveScript', 'step', 'bootstrapAction')) return true
      return (
        isWord(key, 'type') &&
        /^(?:ShellCommand|Emr|Hadoop|Hive|Pig)\w*(?:Activity|Precondition)$/i.test(textIn(field, 'stringValue') ?? '')
      )
    })
}
