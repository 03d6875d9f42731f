/** SNS was asked, and no answer came: the message may be out. */
export class UnansweredError extends Error {
  constructor(cause: unknown) {
    super(`SNS was asked and did not say whether it took the message: ${String(cause)}`, { cause })
    this.name = 'UnansweredError'
  }
}
