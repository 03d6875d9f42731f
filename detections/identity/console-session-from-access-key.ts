import { parseArn } from '../../shared/core/arn.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import type { ConsoleLogin } from '../../shared/core/event.ts'
import { principalInWords } from '../../shared/core/principal-in-words.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { ifKnown } from '../steps.ts'

export default defineDetection({
  id: 'identity/console-session-from-access-key',
  on: 'console-login',
  pattern: {
    detail: {
      eventName: ['GetSigninToken'],
      // Such a user exists only through GetFederationToken, which takes the access key of an IAM user or of root.
      userIdentity: { type: ['FederatedUser'] },
      responseElements: { GetSigninToken: ['Success'] },
    },
  },
  severity: 'medium',
  title: (e) => `The access key of ${issuerOf(e)} opened the console as ${federatedUserOf(e)}`,
  why: 'It gives whoever holds a stolen key the console, without password or MFA, for up to 36 hours.',
  respond: (e) => {
    const { resource } = parseArn(issuerArnOf(e) ?? '')
    const userName = resource.startsWith('user/') ? resource.split('/').at(-1) : undefined
    return [
      `Ask the owner of ${issuerOf(e)} whether a tool of theirs does this.`,
      ...ifKnown(userName, (userName) => ({
        do: 'If not, take every permission from the user; deactivating the key alone does not end the session:',
        run: aws`iam attach-user-policy --user-name ${userName} --policy-arn arn:${e.partition}:iam::aws:policy/AWSDenyAll`,
      })),
      'Then delete the access key, and give people Identity Center instead.',
    ]
  },
  falsePositives: ['A sign-in tool of your own, or aws-vault, opens the console from an access key.'],
  mitre: ['T1550.001', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html'],
})

function issuerArnOf({ actor }: ConsoleLogin): string | undefined {
  return actor.kind === 'federated-user' ? actor.issuerArn : undefined
}

function federatedUserOf({ actor }: ConsoleLogin): string {
  const name = actor.kind === 'federated-user' ? actor.federatedName : undefined
  return name === undefined ? 'a federated user' : `federated user ${name}`
}

function issuerOf(e: ConsoleLogin): string {
  return principalInWords(issuerArnOf(e), e.account.id)
}
