import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/directory-password-reset',
  calls: ['ds:ResetUserPassword'],
  severity: (e) => (isAdministrator(e) ? 'high' : 'medium'),
  title: (e) => {
    const directory = named('directory', textAt(e.request, 'directoryId'))
    return `${e.actor.name} set a new password for ${userOf(e) ?? 'a user'} of ${directory}`
  },
  why: 'Whoever knows the new password is that user on every machine of the directory.',
  respond: (e) => [
    `Ask ${e.actor.name} whether the user asked for it.`,
    'If not, set another password, and see on the machines what the user did since.',
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody forgot their password, and the support desk set a new one.'],
  mitre: ['T1098', 'T1531'],
  references: ['https://docs.aws.amazon.com/directoryservice/latest/devguide/API_ResetUserPassword.html'],
})

function userOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'userName')
}

/** Managed Microsoft AD makes Admin, Simple AD Administrator. */
function isAdministrator(e: ApiCall): boolean {
  return /^admin(?:istrator)?$/i.test(userOf(e) ?? '')
}
