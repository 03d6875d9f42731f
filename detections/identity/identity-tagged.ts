import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named, someOf } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-tagged',
  calls: ['iam:TagRole', 'iam:TagUser'],
  severity: (e) => (isOwn(e) ? 'medium' : 'information'),
  gravest: 'medium',
  title: (e, _, news) => {
    const whom = isOwn(e) ? `their own ${identityOf(e)}` : identityOf(e)
    return `${e.actor.name} put tags on ${whom} for the first time: ${someOf(news)}`
  },
  why: 'Where policies ask for tags, whoever tags a user or a role decides what it may do.',
  respond: (e) => [
    `See whether a policy asks for one of these tags (aws:PrincipalTag): ${someOf(keysOf(e))}.`,
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['Tags name the owner or the cost centre, and no policy asks for them.'],
  firstSeen: (e) => ({ of: `${e.account.id} ${identityOf(e)} ${lastingName(e.actor)}`, each: keysOf(e) }),
  mitre: ['T1098.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_attribute-based-access-control.html'],
})

function identityOf({ request }: ApiCall): string {
  const user = textAt(request, 'userName')
  return user === undefined ? named('role', textAt(request, 'roleName')) : `user ${user}`
}

/** Whether they tag the user or the role that they act as. */
function isOwn({ actor, action, request }: ApiCall): boolean {
  if (action.name === 'TagUser') return actor.kind === 'iam-user' && actor.userName === textAt(request, 'userName')
  return actor.kind === 'assumed-role' && actor.roleName === textAt(request, 'roleName')
}

function keysOf({ request }: ApiCall): readonly string[] {
  return listAt(request, 'tags').flatMap((tag) => textAt(tag, 'key') ?? [])
}
