/** A pattern that EventBridge would refuse; `path` says where, as `detail.eventName[0].prefix`. */
export class InvalidPatternError extends Error {
  readonly path: string

  constructor(path: string, problem: string) {
    super(`Invalid event pattern at ${path === '' ? 'its root' : path}: ${problem}`)
    this.name = 'InvalidPatternError'
    this.path = path
  }
}
