import { expect, test } from 'vitest'
import { subjectOf } from '../../../../shared/gate/incident-key.ts'
import { alertOf } from '../../../alert.ts'
import { apiCall, session, user } from '../../../events.ts'

const keyOf = (userIdentity: object, record = {}) =>
  subjectOf(alertOf(apiCall('iam:CreateUser', { userIdentity: { ...userIdentity }, ...record }))).key

const withContext = (role: string, name: string, context: object) => {
  const identity = session(role, name)
  return { ...identity, sessionContext: { ...Object(identity['sessionContext']), ...context } }
}

test('a user is one subject, by whichever key; another user is another', () => {
  expect(keyOf({ ...user('alice'), accessKeyId: 'AKIAI44QH8DHBEXAMPLE' })).toBe(keyOf(user('alice')))
  expect(keyOf(user('bob'))).not.toBe(keyOf(user('alice')))
})

test('whoever keeps their source identity, or their sign-in, is one subject in one role after the other', () => {
  const bySource = (role: string, sourceIdentity: string) => keyOf(withContext(role, 'x', { sourceIdentity }))
  expect(bySource('Deploy', 'alice')).toBe(bySource('Admin', 'alice'))
  expect(bySource('Deploy', 'bob')).not.toBe(bySource('Deploy', 'alice'))
  const signInSessionArn = 'arn:aws:signin:us-east-1:111122223333:session/example'
  const bySignIn = (role: string) => keyOf(withContext(role, role, { signInSessionArn }))
  expect(bySignIn('Deploy')).toBe(bySignIn('Admin'))
  expect(keyOf(session('Deploy', 'ci-42'))).not.toBe(keyOf(session('Admin', 'ci-42')))
})
