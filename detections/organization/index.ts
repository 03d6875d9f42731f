import type { Detection } from '../../shared/core/detection.ts'
import accountClosed from './account-closed.ts'
import accountCreated from './account-created.ts'
import accountCreationEnded from './account-creation-ended.ts'
import accountDeparted from './account-departed.ts'
import accountInvited from './account-invited.ts'
import accountJoined from './account-joined.ts'
import accountLeft from './account-left.ts'
import accountMoved from './account-moved.ts'
import accountRemoved from './account-removed.ts'
import aiAgentChanged from './ai-agent-changed.ts'
import allFeaturesRequested from './all-features-requested.ts'
import auditManagerDisabled from './audit-manager-disabled.ts'
import billingSettingsChanged from './billing-settings-changed.ts'
import billingTransferChanged from './billing-transfer-changed.ts'
import contactChanged from './contact-changed.ts'
import controlDisabled from './control-disabled.ts'
import controlTowerEvent from './control-tower-event.ts'
import costAlarmRemoved from './cost-alarm-removed.ts'
import delegatedAdministratorRegistered from './delegated-administrator-registered.ts'
import delegatedAdministratorRemoved from './delegated-administrator-removed.ts'
import delegationPolicyChanged from './delegation-policy-changed.ts'
import domainRegistered from './domain-registered.ts'
import emailIdentityAdded from './email-identity-added.ts'
import emailIdentityDeleted from './email-identity-deleted.ts'
import emailIdentityShared from './email-identity-shared.ts'
import emailProductionRequested from './email-production-requested.ts'
import emailSafeguardDisabled from './email-safeguard-disabled.ts'
import emailSendingSwitched from './email-sending-switched.ts'
import guardrailWeakened from './guardrail-weakened.ts'
import handshakeAccepted from './handshake-accepted.ts'
import knowledgeBaseSourceForeign from './knowledge-base-source-foreign.ts'
import landingZoneChanged from './landing-zone-changed.ts'
import marketplacePurchase from './marketplace-purchase.ts'
import modelAccessRequested from './model-access-requested.ts'
import modelCallsDenied from './model-calls-denied.ts'
import modelCapacityPurchased from './model-capacity-purchased.ts'
import modelDeleted from './model-deleted.ts'
import modelImported from './model-imported.ts'
import modelInvokedWithKey from './model-invoked-with-key.ts'
import modelLoggingStopped from './model-logging-stopped.ts'
import modelResourceOpened from './model-resource-opened.ts'
import organizationDeleted from './organization-deleted.ts'
import organizationExplored from './organization-explored.ts'
import organizationalUnitChanged from './organizational-unit-changed.ts'
import paymentChanged from './payment-changed.ts'
import phoneNumberRequested from './phone-number-requested.ts'
import policyAttached from './policy-attached.ts'
import policyChanged from './policy-changed.ts'
import policyDeleted from './policy-deleted.ts'
import policyDetached from './policy-detached.ts'
import policyTypeDisabled from './policy-type-disabled.ts'
import regionDisabled from './region-disabled.ts'
import regionEnabled from './region-enabled.ts'
import savingsPlanPurchased from './savings-plan-purchased.ts'
import sendingLimitsRead from './sending-limits-read.ts'
import serviceQuotaRequested from './service-quota-requested.ts'
import smsLimitChanged from './sms-limit-changed.ts'
import supportCaseOpened from './support-case-opened.ts'
import supportCaseResolved from './support-case-resolved.ts'
import supportPlanChanged from './support-plan-changed.ts'
import trustedAccessDisabled from './trusted-access-disabled.ts'
import trustedAccessEnabled from './trusted-access-enabled.ts'

export const organization: readonly Detection[] = [
  accountClosed,
  accountCreated,
  accountCreationEnded,
  accountDeparted,
  accountInvited,
  accountJoined,
  accountLeft,
  accountMoved,
  accountRemoved,
  aiAgentChanged,
  allFeaturesRequested,
  auditManagerDisabled,
  billingSettingsChanged,
  billingTransferChanged,
  contactChanged,
  controlDisabled,
  controlTowerEvent,
  costAlarmRemoved,
  delegatedAdministratorRegistered,
  delegatedAdministratorRemoved,
  delegationPolicyChanged,
  domainRegistered,
  emailIdentityAdded,
  emailIdentityDeleted,
  emailIdentityShared,
  emailProductionRequested,
  emailSafeguardDisabled,
  emailSendingSwitched,
  guardrailWeakened,
  handshakeAccepted,
  knowledgeBaseSourceForeign,
  landingZoneChanged,
  marketplacePurchase,
  modelAccessRequested,
  modelCallsDenied,
  modelCapacityPurchased,
  modelDeleted,
  modelImported,
  modelInvokedWithKey,
  modelLoggingStopped,
  modelResourceOpened,
  organizationDeleted,
  organizationExplored,
  organizationalUnitChanged,
  paymentChanged,
  phoneNumberRequested,
  policyAttached,
  policyChanged,
  policyDeleted,
  policyDetached,
  policyTypeDisabled,
  regionDisabled,
  regionEnabled,
  savingsPlanPurchased,
  sendingLimitsRead,
  serviceQuotaRequested,
  smsLimitChanged,
  supportCaseOpened,
  supportCaseResolved,
  supportPlanChanged,
  trustedAccessDisabled,
  trustedAccessEnabled,
]
