import { aws, type ShellCommand } from '../../../shared/core/shell-command.ts'

/** Sets the password policy that the CIS benchmark asks for. */
export const setStrictPasswordPolicy: ShellCommand = aws`iam update-account-password-policy --minimum-password-length 14 --password-reuse-prevention 24 --require-symbols --require-numbers --require-uppercase-characters --require-lowercase-characters --allow-users-to-change-password`
