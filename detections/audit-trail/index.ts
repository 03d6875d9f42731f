import type { Detection } from '../../shared/core/detection.ts'
import accessAnalyzerArchiveRuleSet from './access-analyzer-archive-rule-set.ts'
import accessAnalyzerDeleted from './access-analyzer-deleted.ts'
import alarmDeleted from './alarm-deleted.ts'
import alarmSilenced from './alarm-silenced.ts'
import alarmStateForced from './alarm-state-forced.ts'
import cloudtrailChannelChanged from './cloudtrail-channel-changed.ts'
import cloudtrailResourceShared from './cloudtrail-resource-shared.ts'
import configAggregationRemoved from './config-aggregation-removed.ts'
import configDeliveryChannelDeleted from './config-delivery-channel-deleted.ts'
import configDeliveryChannelSet from './config-delivery-channel-set.ts'
import configRecorderChanged from './config-recorder-changed.ts'
import configRecorderStarted from './config-recorder-started.ts'
import configRecorderStopped from './config-recorder-stopped.ts'
import configRemediationDeleted from './config-remediation-deleted.ts'
import configRetentionShortened from './config-retention-shortened.ts'
import configRuleDeleted from './config-rule-deleted.ts'
import detectiveGraphDeleted from './detective-graph-deleted.ts'
import dnsQueryLoggingStopped from './dns-query-logging-stopped.ts'
import eventArchiveDeleted from './event-archive-deleted.ts'
import eventDataStoreRestored from './event-data-store-restored.ts'
import eventDataStoreStopped from './event-data-store-stopped.ts'
import eventDataStoreWeakened from './event-data-store-weakened.ts'
import eventRuleSwitchedOff from './event-rule-switched-off.ts'
import eventSelectorsNarrowed from './event-selectors-narrowed.ts'
import findingsDismissedInBulk from './findings-dismissed-in-bulk.ts'
import findingsFilteredOut from './findings-filtered-out.ts'
import flowLogsDeleted from './flow-logs-deleted.ts'
import guarddutyFeaturesOff from './guardduty-features-off.ts'
import guarddutyPublishingStopped from './guardduty-publishing-stopped.ts'
import guarddutySwitchedOff from './guardduty-switched-off.ts'
import guarddutyThreatListRemoved from './guardduty-threat-list-removed.ts'
import guarddutyTrustedListSet from './guardduty-trusted-list-set.ts'
import insightsSwitchedOff from './insights-switched-off.ts'
import inspectorSwitchedOff from './inspector-switched-off.ts'
import logGroupDeleted from './log-group-deleted.ts'
import logProtectionRemoved from './log-protection-removed.ts'
import logRetentionShortened from './log-retention-shortened.ts'
import logStreamDeleted from './log-stream-deleted.ts'
import logSubscriptionDeleted from './log-subscription-deleted.ts'
import macieDiscoveryStopped from './macie-discovery-stopped.ts'
import macieSwitchedOff from './macie-switched-off.ts'
import metricFilterDeleted from './metric-filter-deleted.ts'
import ownAlarmSilenced from './own-alarm-silenced.ts'
import ownAlertsSubscribed from './own-alerts-subscribed.ts'
import ownFunctionChanged from './own-function-changed.ts'
import ownFunctionStopped from './own-function-stopped.ts'
import ownLogSubscriptionDeleted from './own-log-subscription-deleted.ts'
import ownMemoryWritten from './own-memory-written.ts'
import ownQueueEmptied from './own-queue-emptied.ts'
import ownRoleChanged from './own-role-changed.ts'
import ownRuleChanged from './own-rule-changed.ts'
import ownStackChanged from './own-stack-changed.ts'
import ownStackDeleted from './own-stack-deleted.ts'
import ownTableChanged from './own-table-changed.ts'
import ownTopicCutOff from './own-topic-cut-off.ts'
import securityAdministratorRemoved from './security-administrator-removed.ts'
import securityHubChecksOff from './security-hub-checks-off.ts'
import securityHubProductOff from './security-hub-product-off.ts'
import securityHubRuleSuppresses from './security-hub-rule-suppresses.ts'
import securityHubSwitchedOff from './security-hub-switched-off.ts'
import securityLakeDeleted from './security-lake-deleted.ts'
import securityMembersRemoved from './security-members-removed.ts'
import securityServiceOffForNewAccounts from './security-service-off-for-new-accounts.ts'
import trailChanged from './trail-changed.ts'
import trailCreated from './trail-created.ts'
import trailDeleted from './trail-deleted.ts'
import trailLoggingStarted from './trail-logging-started.ts'
import trailLoggingStopped from './trail-logging-stopped.ts'

export const auditTrail: readonly Detection[] = [
  accessAnalyzerArchiveRuleSet,
  accessAnalyzerDeleted,
  alarmDeleted,
  alarmSilenced,
  alarmStateForced,
  cloudtrailChannelChanged,
  cloudtrailResourceShared,
  configAggregationRemoved,
  configDeliveryChannelDeleted,
  configDeliveryChannelSet,
  configRecorderChanged,
  configRecorderStarted,
  configRecorderStopped,
  configRemediationDeleted,
  configRetentionShortened,
  configRuleDeleted,
  detectiveGraphDeleted,
  dnsQueryLoggingStopped,
  eventArchiveDeleted,
  eventDataStoreRestored,
  eventDataStoreStopped,
  eventDataStoreWeakened,
  eventRuleSwitchedOff,
  eventSelectorsNarrowed,
  findingsDismissedInBulk,
  findingsFilteredOut,
  flowLogsDeleted,
  guarddutyFeaturesOff,
  guarddutyPublishingStopped,
  guarddutySwitchedOff,
  guarddutyThreatListRemoved,
  guarddutyTrustedListSet,
  insightsSwitchedOff,
  inspectorSwitchedOff,
  logGroupDeleted,
  logProtectionRemoved,
  logRetentionShortened,
  logStreamDeleted,
  logSubscriptionDeleted,
  macieDiscoveryStopped,
  macieSwitchedOff,
  metricFilterDeleted,
  ownAlarmSilenced,
  ownAlertsSubscribed,
  ownFunctionChanged,
  ownFunctionStopped,
  ownLogSubscriptionDeleted,
  ownQueueEmptied,
  ownMemoryWritten,
  ownRoleChanged,
  ownRuleChanged,
  ownStackChanged,
  ownStackDeleted,
  ownTableChanged,
  ownTopicCutOff,
  securityAdministratorRemoved,
  securityHubChecksOff,
  securityHubProductOff,
  securityHubRuleSuppresses,
  securityHubSwitchedOff,
  securityLakeDeleted,
  securityMembersRemoved,
  securityServiceOffForNewAccounts,
  trailChanged,
  trailCreated,
  trailDeleted,
  trailLoggingStarted,
  trailLoggingStopped,
]
