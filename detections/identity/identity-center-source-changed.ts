import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-center-source-changed',
  calls: [
    'sso:AssociateDirectory',
    'sso:DisassociateDirectory',
    'sso:EnableExternalIdPConfigurationForDirectory',
    'sso:DisableExternalIdPConfigurationForDirectory',
    'sso-directory:CreateExternalIdPConfigurationForDirectory',
    'sso-directory:UpdateExternalIdPConfigurationForDirectory',
    'sso-directory:EnableExternalIdPConfigurationForDirectory',
    'sso-directory:DisableExternalIdPConfigurationForDirectory',
    'sso-directory:DeleteExternalIdPConfigurationForDirectory',
    'sso-directory:ImportExternalIdPCertificate',
  ],
  severity: 'high',
  title: (e) => `${e.actor.name} ${changes.get(e.action.name) ?? 'changed who signs in users for Identity Center'}`,
  why: (e) =>
    isEnded(e)
      ? 'Nobody who comes through it can sign in any more, and whoever is named next can be any user in every account.'
      : 'Whoever decides there who a user is can be any user, in every account of the organization.',
  respond: (e) => [
    'Open IAM Identity Center, Settings, Identity source: see that it is your provider, with your certificate.',
    stopActor(e),
    'If it is not, sign in past Identity Center (with the emergency user) and set your provider again.',
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    /Certificate|^Update/.test(e.action.name)
      ? 'The certificate of the provider is renewed.'
      : 'The company moves to another identity provider.',
  ],
  mitre: ['T1484.002', 'T1556'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-change.html'],
})

function isEnded({ action }: ApiCall): boolean {
  return /^(?:Disassociate|Disable|Delete)/.test(action.name)
}

const changes: ReadonlyMap<string, string> = new Map([
  ['AssociateDirectory', 'connected a directory to Identity Center'],
  ['DisassociateDirectory', 'disconnected the directory of Identity Center'],
  ['EnableExternalIdPConfigurationForDirectory', 'let another identity provider sign in users for Identity Center'],
  ['DisableExternalIdPConfigurationForDirectory', 'switched off the identity provider of Identity Center'],
  ['DeleteExternalIdPConfigurationForDirectory', 'deleted the identity provider of Identity Center'],
  ['ImportExternalIdPCertificate', 'added a certificate to the identity provider of Identity Center'],
])
