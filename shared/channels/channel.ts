import type { Alert } from '../core/alert.ts'

export interface RenderContext {
  /** IANA name, as `Europe/Berlin`. */
  readonly timeZone: string
  /** Of the deployment, as `prod`. */
  readonly stage?: string
}

export interface Channel {
  /** SNS's protocols that get this text. @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
  readonly protocols: readonly string[]
  /**
   * Pure, and total: renders any alert.
   * @param others alerts on the same event, which the message tells, too
   */
  readonly render: (alert: Alert, context: RenderContext, others: readonly Alert[]) => string
}
