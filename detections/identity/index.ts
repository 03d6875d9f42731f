import type { Detection } from '../../shared/core/detection.ts'
import accessDeniedBurst from './access-denied-burst.ts'
import accessKeyCreated from './access-key-created.ts'
import accessKeyFoundInPublic from './access-key-found-in-public.ts'
import accessKeyNewNetwork from './access-key-new-network.ts'
import accessKeyReactivated from './access-key-reactivated.ts'
import accessKeysSwitchedOff from './access-keys-switched-off.ts'
import accountAliasChanged from './account-alias-changed.ts'
import administratorPolicyAttached from './administrator-policy-attached.ts'
import allIdentitiesRead from './all-identities-read.ts'
import appUserChanged from './app-user-changed.ts'
import callRateUnusual from './call-rate-unusual.ts'
import callRateUsualAgain from './call-rate-usual-again.ts'
import centralRootAccessChanged from './central-root-access-changed.ts'
import consoleLoginBruteForce from './console-login-brute-force.ts'
import consoleLoginFailed from './console-login-failed.ts'
import consoleLoginMfaFailed from './console-login-mfa-failed.ts'
import consoleLoginNewNetwork from './console-login-new-network.ts'
import consoleLoginUnknownUsers from './console-login-unknown-users.ts'
import consoleLoginWithoutMfa from './console-login-without-mfa.ts'
import consoleOpenedByMachine from './console-opened-by-machine.ts'
import consolePasswordSpraying from './console-password-spraying.ts'
import consoleRoleSwitchRefused from './console-role-switch-refused.ts'
import consoleRoleSwitched from './console-role-switched.ts'
import consoleSessionFromAccessKey from './console-session-from-access-key.ts'
import delegationRequested from './delegation-requested.ts'
import denyPolicyRemoved from './deny-policy-removed.ts'
import directoryPasswordReset from './directory-password-reset.ts'
import directoryShared from './directory-shared.ts'
import federationTokenIssued from './federation-token-issued.ts'
import guestsGivenPowerfulRole from './guests-given-powerful-role.ts'
import iamPolicyChanged from './iam-policy-changed.ts'
import iamUserCreated from './iam-user-created.ts'
import iamUserDeleted from './iam-user-deleted.ts'
import iamUserRenamed from './iam-user-renamed.ts'
import identityCenterAccessAssigned from './identity-center-access-assigned.ts'
import identityCenterDeleted from './identity-center-deleted.ts'
import identityCenterGroupJoined from './identity-center-group-joined.ts'
import identityCenterMfaRefused from './identity-center-mfa-refused.ts'
import identityCenterMfaRemoved from './identity-center-mfa-removed.ts'
import identityCenterMfaSettingsChanged from './identity-center-mfa-settings-changed.ts'
import identityCenterScimTokenCreated from './identity-center-scim-token-created.ts'
import identityCenterSignInsRefused from './identity-center-sign-ins-refused.ts'
import identityCenterSourceChanged from './identity-center-source-changed.ts'
import identityCenterTokenIssuerTrusted from './identity-center-token-issuer-trusted.ts'
import identityCenterUserCreated from './identity-center-user-created.ts'
import identityPoolOpenToGuests from './identity-pool-open-to-guests.ts'
import identityProviderDeleted from './identity-provider-deleted.ts'
import identityTagged from './identity-tagged.ts'
import inlinePolicyTooWide from './inline-policy-too-wide.ts'
import instanceCredentialsFromNewNetwork from './instance-credentials-from-new-network.ts'
import instanceGivenRole from './instance-given-role.ts'
import instanceProfileGivenRole from './instance-profile-given-role.ts'
import leakedKeyTested from './leaked-key-tested.ts'
import loginProfileCreated from './login-profile-created.ts'
import manyServicesRefused from './many-services-refused.ts'
import mfaDeviceAddedForAnother from './mfa-device-added-for-another.ts'
import mfaDeviceRemoved from './mfa-device-removed.ts'
import oidcProviderChanged from './oidc-provider-changed.ts'
import ownMfaDeviceAddedByKey from './own-mfa-device-added-by-key.ts'
import ownPermissionsWidened from './own-permissions-widened.ts'
import passwordChangeRefused from './password-change-refused.ts'
import passwordChanged from './password-changed.ts'
import passwordPolicyDeleted from './password-policy-deleted.ts'
import passwordPolicyWeak from './password-policy-weak.ts'
import passwordResetByAnother from './password-reset-by-another.ts'
import permissionSetTooWide from './permission-set-too-wide.ts'
import permissionsBoundaryRemoved from './permissions-boundary-removed.ts'
import permissionsBoundarySet from './permissions-boundary-set.ts'
import policyCreatedTooWide from './policy-created-too-wide.ts'
import policyDefaultVersionChanged from './policy-default-version-changed.ts'
import policyVersionTooWide from './policy-version-too-wide.ts'
import powerfulPolicyAttached from './powerful-policy-attached.ts'
import roleForIdentityProvider from './role-for-identity-provider.ts'
import roleOpenToAnyToken from './role-open-to-any-token.ts'
import roleOpenToEveryone from './role-open-to-everyone.ts'
import roleTakenByNewWebIdentity from './role-taken-by-new-web-identity.ts'
import roleTakenFromNewAccount from './role-taken-from-new-account.ts'
import roleTakenThroughNewSamlProvider from './role-taken-through-new-saml-provider.ts'
import roleTrustChanged from './role-trust-changed.ts'
import roleTrustsOutsideAccount from './role-trusts-outside-account.ts'
import rolesAnywhereProfile from './roles-anywhere-profile.ts'
import rolesAnywhereTrustAnchor from './roles-anywhere-trust-anchor.ts'
import rolesTried from './roles-tried.ts'
import rootAccessKeyCreated from './root-access-key-created.ts'
import rootApiCall from './root-api-call.ts'
import rootChangedAtSignIn from './root-changed-at-sign-in.ts'
import rootConsoleLogin from './root-console-login.ts'
import rootConsoleLoginBruteForce from './root-console-login-brute-force.ts'
import rootConsoleLoginFailed from './root-console-login-failed.ts'
import rootEmailChange from './root-email-change.ts'
import rootEmailChangedAtSignIn from './root-email-changed-at-sign-in.ts'
import rootMfaAdded from './root-mfa-added.ts'
import rootMfaRemoved from './root-mfa-removed.ts'
import rootPasswordChanged from './root-password-changed.ts'
import rootPasswordRecovery from './root-password-recovery.ts'
import rootReading from './root-reading.ts'
import rootSessionAssumed from './root-session-assumed.ts'
import samlProviderChanged from './saml-provider-changed.ts'
import securityContactChanged from './security-contact-changed.ts'
import serverCertificateChanged from './server-certificate-changed.ts'
import serviceCredentialCreated from './service-credential-created.ts'
import sessionTokenWithoutMfa from './session-token-without-mfa.ts'
import signingCertificateUploaded from './signing-certificate-uploaded.ts'
import sshPublicKeyUploaded from './ssh-public-key-uploaded.ts'
import tokensForAllRegions from './tokens-for-all-regions.ts'
import transferUserAdded from './transfer-user-added.ts'
import userAddedToGroup from './user-added-to-group.ts'
import userPoolMfaOff from './user-pool-mfa-off.ts'
import userPoolProviderAdded from './user-pool-provider-added.ts'
import userPoolTriggerSet from './user-pool-trigger-set.ts'
import usersLockedOut from './users-locked-out.ts'

export const identity: readonly Detection[] = [
  accessDeniedBurst,
  accessKeyCreated,
  accessKeyFoundInPublic,
  accessKeyNewNetwork,
  accessKeyReactivated,
  accessKeysSwitchedOff,
  accountAliasChanged,
  administratorPolicyAttached,
  allIdentitiesRead,
  appUserChanged,
  callRateUnusual,
  callRateUsualAgain,
  centralRootAccessChanged,
  consoleLoginBruteForce,
  consoleLoginFailed,
  consoleLoginMfaFailed,
  consoleLoginNewNetwork,
  consoleLoginUnknownUsers,
  consoleLoginWithoutMfa,
  consoleOpenedByMachine,
  consolePasswordSpraying,
  consoleRoleSwitchRefused,
  consoleRoleSwitched,
  consoleSessionFromAccessKey,
  delegationRequested,
  denyPolicyRemoved,
  directoryPasswordReset,
  directoryShared,
  federationTokenIssued,
  guestsGivenPowerfulRole,
  iamPolicyChanged,
  iamUserCreated,
  iamUserDeleted,
  iamUserRenamed,
  identityCenterAccessAssigned,
  identityCenterDeleted,
  identityCenterGroupJoined,
  identityCenterMfaRefused,
  identityCenterMfaRemoved,
  identityCenterMfaSettingsChanged,
  identityCenterScimTokenCreated,
  identityCenterSignInsRefused,
  identityCenterSourceChanged,
  identityCenterTokenIssuerTrusted,
  identityCenterUserCreated,
  identityPoolOpenToGuests,
  identityProviderDeleted,
  identityTagged,
  inlinePolicyTooWide,
  instanceCredentialsFromNewNetwork,
  instanceGivenRole,
  instanceProfileGivenRole,
  leakedKeyTested,
  loginProfileCreated,
  manyServicesRefused,
  mfaDeviceAddedForAnother,
  mfaDeviceRemoved,
  oidcProviderChanged,
  ownMfaDeviceAddedByKey,
  ownPermissionsWidened,
  passwordChangeRefused,
  passwordChanged,
  passwordPolicyDeleted,
  passwordPolicyWeak,
  passwordResetByAnother,
  permissionSetTooWide,
  permissionsBoundaryRemoved,
  permissionsBoundarySet,
  policyCreatedTooWide,
  policyDefaultVersionChanged,
  policyVersionTooWide,
  powerfulPolicyAttached,
  roleForIdentityProvider,
  roleOpenToAnyToken,
  roleOpenToEveryone,
  roleTakenByNewWebIdentity,
  roleTakenFromNewAccount,
  roleTakenThroughNewSamlProvider,
  roleTrustChanged,
  roleTrustsOutsideAccount,
  rolesAnywhereProfile,
  rolesAnywhereTrustAnchor,
  rolesTried,
  rootAccessKeyCreated,
  rootApiCall,
  rootChangedAtSignIn,
  rootConsoleLogin,
  rootConsoleLoginBruteForce,
  rootConsoleLoginFailed,
  rootEmailChange,
  rootEmailChangedAtSignIn,
  rootMfaAdded,
  rootMfaRemoved,
  rootPasswordChanged,
  rootPasswordRecovery,
  rootReading,
  rootSessionAssumed,
  samlProviderChanged,
  securityContactChanged,
  serverCertificateChanged,
  serviceCredentialCreated,
  sessionTokenWithoutMfa,
  signingCertificateUploaded,
  sshPublicKeyUploaded,
  tokensForAllRegions,
  transferUserAdded,
  userAddedToGroup,
  userPoolMfaOff,
  userPoolProviderAdded,
  userPoolTriggerSet,
  usersLockedOut,
]
