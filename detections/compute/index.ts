import type { Detection } from '../../shared/core/detection.ts'
import activationCreated from './activation-created.ts'
import allowedImagesOff from './allowed-images-off.ts'
import autoScalingGroupGrown from './auto-scaling-group-grown.ts'
import buildCredentialsImported from './build-credentials-imported.ts'
import buildOverridden from './build-overridden.ts'
import buildProjectPublic from './build-project-public.ts'
import capacityBought from './capacity-bought.ts'
import capacityReserved from './capacity-reserved.ts'
import cloudshellOpened from './cloudshell-opened.ts'
import clusterDeleted from './cluster-deleted.ts'
import codeSigningWeakened from './code-signing-weakened.ts'
import commandRunOnInstances from './command-run-on-instances.ts'
import containerBreaksIsolation from './container-breaks-isolation.ts'
import containerCommandRun from './container-command-run.ts'
import containerReadsCredentials from './container-reads-credentials.ts'
import containerServiceStopped from './container-service-stopped.ts'
import costlyInstanceLaunched from './costly-instance-launched.ts'
import costlyInstanceRefused from './costly-instance-refused.ts'
import costlyMachinesForService from './costly-machines-for-service.ts'
import diskAttached from './disk-attached.ts'
import documentShared from './document-shared.ts'
import documentSharingAllowed from './document-sharing-allowed.ts'
import documentWritten from './document-written.ts'
import ec2InstanceRunning from './ec2-instance-running.ts'
import ec2InstanceStopped from './ec2-instance-stopped.ts'
import ec2InstanceTerminated from './ec2-instance-terminated.ts'
import emrPublicAccessAllowed from './emr-public-access-allowed.ts'
import eventsSentToOtherAccount from './events-sent-to-other-account.ts'
import firstLaunchInRegion from './first-launch-in-region.ts'
import foreignDocumentRun from './foreign-document-run.ts'
import functionCodeChanged from './function-code-changed.ts'
import functionCodeDownloadedInBulk from './function-code-downloaded-in-bulk.ts'
import functionDeleted from './function-deleted.ts'
import functionFedBySource from './function-fed-by-source.ts'
import functionLayerFromOtherAccount from './function-layer-from-other-account.ts'
import functionLayersSet from './function-layers-set.ts'
import functionOpenedToOthers from './function-opened-to-others.ts'
import functionStopped from './function-stopped.ts'
import functionUrlWithoutAuthentication from './function-url-without-authentication.ts'
import functionsDeletedInBulk from './functions-deleted-in-bulk.ts'
import glueEndpointOpened from './glue-endpoint-opened.ts'
import imageBroughtIn from './image-brought-in.ts'
import imageRepositoryDeleted from './image-repository-deleted.ts'
import imageRepositoryShared from './image-repository-shared.ts'
import imageTagsMutable from './image-tags-mutable.ts'
import imagesReplicatedToOtherAccount from './images-replicated-to-other-account.ts'
import instanceConnectEndpointCreated from './instance-connect-endpoint-created.ts'
import instanceConnectUsed from './instance-connect-used.ts'
import instanceMadeCostly from './instance-made-costly.ts'
import instanceMetadataWeakened from './instance-metadata-weakened.ts'
import instanceSecretsReadInBulk from './instance-secrets-read-in-bulk.ts'
import instanceUserDataChanged from './instance-user-data-changed.ts'
import instancesEndedInBulk from './instances-ended-in-bulk.ts'
import instancesLaunchedInBulk from './instances-launched-in-bulk.ts'
import keyPairCreated from './key-pair-created.ts'
import kubernetesAccessChanged from './kubernetes-access-changed.ts'
import kubernetesAdministratorAdded from './kubernetes-administrator-added.ts'
import kubernetesAuditLogOff from './kubernetes-audit-log-off.ts'
import kubernetesEndpointPublic from './kubernetes-endpoint-public.ts'
import kubernetesIdentityProviderAdded from './kubernetes-identity-provider-added.ts'
import launchLimitReached from './launch-limit-reached.ts'
import launchTemplateScriptChanged from './launch-template-script-changed.ts'
import layerShared from './layer-shared.ts'
import lightsailAccessFetched from './lightsail-access-fetched.ts'
import notebookOpened from './notebook-opened.ts'
import notebookScriptSet from './notebook-script-set.ts'
import permissionsProbedByDryRun from './permissions-probed-by-dry-run.ts'
import pipelineCommandSet from './pipeline-command-set.ts'
import powerfulRolePassed from './powerful-role-passed.ts'
import remediationRunsDocument from './remediation-runs-document.ts'
import rootDiskReplaced from './root-disk-replaced.ts'
import ruleOnIdentityEvents from './rule-on-identity-events.ts'
import scheduleCallsSensitiveApi from './schedule-calls-sensitive-api.ts'
import scheduledCommandCreated from './scheduled-command-created.ts'
import serialConsoleEnabled from './serial-console-enabled.ts'
import serialConsoleUsed from './serial-console-used.ts'
import serviceTakenDown from './service-taken-down.ts'
import sessionLoggingChanged from './session-logging-changed.ts'
import sessionStarted from './session-started.ts'
import stackDeleted from './stack-deleted.ts'
import stackProtectionOff from './stack-protection-off.ts'
import stackSetDeployed from './stack-set-deployed.ts'
import terminationProtectionOff from './termination-protection-off.ts'
import trafficMirrored from './traffic-mirrored.ts'
import unusedServiceStarted from './unused-service-started.ts'
import workloadReplaced from './workload-replaced.ts'

export const compute: readonly Detection[] = [
  activationCreated,
  allowedImagesOff,
  autoScalingGroupGrown,
  buildCredentialsImported,
  buildOverridden,
  buildProjectPublic,
  capacityBought,
  capacityReserved,
  cloudshellOpened,
  clusterDeleted,
  codeSigningWeakened,
  commandRunOnInstances,
  containerBreaksIsolation,
  containerCommandRun,
  containerReadsCredentials,
  containerServiceStopped,
  costlyInstanceLaunched,
  costlyInstanceRefused,
  costlyMachinesForService,
  diskAttached,
  documentShared,
  documentSharingAllowed,
  documentWritten,
  ec2InstanceRunning,
  ec2InstanceStopped,
  ec2InstanceTerminated,
  emrPublicAccessAllowed,
  eventsSentToOtherAccount,
  firstLaunchInRegion,
  foreignDocumentRun,
  functionCodeChanged,
  functionCodeDownloadedInBulk,
  functionDeleted,
  functionFedBySource,
  functionLayerFromOtherAccount,
  functionLayersSet,
  functionOpenedToOthers,
  functionStopped,
  functionsDeletedInBulk,
  functionUrlWithoutAuthentication,
  glueEndpointOpened,
  imageBroughtIn,
  imageRepositoryDeleted,
  imageRepositoryShared,
  imageTagsMutable,
  imagesReplicatedToOtherAccount,
  instanceConnectEndpointCreated,
  instanceConnectUsed,
  instanceMadeCostly,
  instanceMetadataWeakened,
  instanceSecretsReadInBulk,
  instanceUserDataChanged,
  instancesEndedInBulk,
  instancesLaunchedInBulk,
  keyPairCreated,
  kubernetesAccessChanged,
  kubernetesAdministratorAdded,
  kubernetesAuditLogOff,
  kubernetesEndpointPublic,
  kubernetesIdentityProviderAdded,
  launchLimitReached,
  launchTemplateScriptChanged,
  layerShared,
  lightsailAccessFetched,
  notebookOpened,
  notebookScriptSet,
  permissionsProbedByDryRun,
  pipelineCommandSet,
  powerfulRolePassed,
  remediationRunsDocument,
  rootDiskReplaced,
  ruleOnIdentityEvents,
  scheduleCallsSensitiveApi,
  scheduledCommandCreated,
  serialConsoleEnabled,
  serialConsoleUsed,
  serviceTakenDown,
  sessionLoggingChanged,
  sessionStarted,
  stackDeleted,
  stackProtectionOff,
  stackSetDeployed,
  terminationProtectionOff,
  trafficMirrored,
  unusedServiceStarted,
  workloadReplaced,
]
