/** The time, for the composition root. What runs on a laptop may set another: an hour's window closes in a second. */
export const clock = { now: (): Date => new Date() }
