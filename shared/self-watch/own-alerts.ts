import type { Notification } from '../core/notification.ts'

type Publish = (notification: Notification) => Promise<void>

/**
 * Whether it says that a part of Tocsin is being blinded: detections of Tocsin's own parts are named so. Who was told that
 * the rules are off is told that they are on again.
 */
function isAboutTocsin({ attributes }: Notification): boolean {
  const detections = [attributes['detection'] ?? []].flat()
  const isGrave = attributes['severity'] === 'critical' && detections.some((id) => id.startsWith('audit-trail/own-'))
  return isGrave || attributes['kind'] === 'own-rules'
}

/**
 * Publishes, and what is critical about Tocsin's own parts by a second topic, too: the first one, its key or its subscribers
 * may be what is cut off. The first topic decides whether it succeeded; the other must not make it come again.
 * @param secondFailed is told where only the second topic failed
 */
export function byBothRoutes(first: Publish, second: Publish, secondFailed: (error: unknown) => void): Publish {
  return async (notification) => {
    if (!isAboutTocsin(notification)) return await first(notification)
    const [main, other] = await Promise.allSettled([first(notification), second(notification)])
    if (other.status === 'rejected') secondFailed(other.reason)
    if (main.status === 'rejected') throw main.reason
  }
}
