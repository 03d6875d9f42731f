import { expect, test } from 'vitest'
import { suggestion } from '../../../deploy/nearest.ts'

const ids = [
  ...['compute/ec2-instance-stopped', 'data/table-deleted', 'identity/access-key-created', 'network/vpn-opened'],
  ...['sequences/role-opened-then-taken', 'sequences/two-watchers-off', 'logs/application-error'],
  ...['organization/region-enabled', 'compliance/config-rule-noncompliant'],
]

test.each([
  ['identity/acess-key-created', '; did you mean "identity/access-key-created"?'],
  ['identity/ec2-instance-stopped', '; did you mean "compute/ec2-instance-stopped"?'],
  ['sequences/nope', '; the nearest is "sequences/two-watchers-off"'],
  ['role-opened', '; the nearest is "sequences/role-opened-then-taken"'],
])('for %s it names what was meant, of the same family where that is open', (written, said) => {
  expect(suggestion(written, ids)).toBe(said)
})
