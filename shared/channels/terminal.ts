import type { Notification } from '../core/notification.ts'

/** The notification as its subscribers get it: the e-mail with its Subject, and the SMS in one line. */
export function toTerminal({ subject, messages }: Notification): string {
  return `Subject: ${subject}\n\n${messages['email'] ?? messages.default}\nSMS: ${messages['sms'] ?? messages.default}\n`
}
