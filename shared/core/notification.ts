/** An alert in the form of each protocol, as SNS takes it. */
export interface Notification {
  /** 1 to 99 characters of UTF-8 without control characters. */
  readonly subject: string
  /** The text for each of SNS's protocols; a protocol that is not named gets `default`. */
  readonly messages: Readonly<Record<string, string>> & { readonly default: string }
  /** For the filter policies of subscriptions: of a list, one that fits is enough. */
  readonly attributes: Readonly<Record<string, string | readonly string[]>>
}
