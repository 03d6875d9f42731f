import { alarmConfiguration } from './alarm-configuration.ts'
import { amplifyDeployment } from './amplify.ts'
import { applicationInsightsProblem } from './application-insights.ts'
import { appRunnerOperation } from './apprunner.ts'
import { cloudFormationDrift, cloudFormationStack, cloudFormationStackSetOperation } from './cloudformation.ts'
import { codeBuild } from './codebuild.ts'
import { codeDeployDeployment } from './codedeploy.ts'
import { codePipelineAction, codePipelineExecution } from './codepipeline.ts'
import { costAnomaly } from './cost-anomaly.ts'
import { ecsDeployment, ecsServiceAction, ecsTask } from './ecs.ts'
import { beanstalkHealth, beanstalkOperation } from './elastic-beanstalk.ts'
import type { Service } from './service.ts'
import { ssmAssociation } from './ssm-association.ts'
import { ssmAutomation } from './ssm-automation.ts'
import { ssmCommand } from './ssm-command.ts'
import { ssmCompliance } from './ssm-compliance.ts'
import { ssmMaintenanceWindow } from './ssm-maintenance-window.ts'
import { ssmOpsItem } from './ssm-ops-item.ts'
import { ssmParameterChange, ssmParameterPolicy } from './ssm-parameter.ts'
import { supportCase } from './support.ts'
import { canaryRun, canaryState } from './synthetics.ts'
import { trustedAdvisorCheck } from './trusted-advisor.ts'

/** The events of services that are read and said in words of their own. */
export const services: readonly Service[] = [
  alarmConfiguration,
  amplifyDeployment,
  applicationInsightsProblem,
  appRunnerOperation,
  beanstalkHealth,
  beanstalkOperation,
  canaryRun,
  canaryState,
  cloudFormationDrift,
  cloudFormationStack,
  cloudFormationStackSetOperation,
  codeBuild,
  codeDeployDeployment,
  codePipelineAction,
  codePipelineExecution,
  costAnomaly,
  ecsDeployment,
  ecsServiceAction,
  ecsTask,
  ssmAssociation,
  ssmAutomation,
  ssmCommand,
  ssmCompliance,
  ssmMaintenanceWindow,
  ssmOpsItem,
  ssmParameterChange,
  ssmParameterPolicy,
  supportCase,
  trustedAdvisorCheck,
]
