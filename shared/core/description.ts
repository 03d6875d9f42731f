export interface Link {
  readonly label: string
  readonly url: string
}

/** An event in words, for people. Where a part is not known there is none: nobody is told "unknown". */
export interface Description {
  /** Who did what to which resource, and with which result. */
  readonly sentence: string
  readonly what: string
  readonly who: string | undefined
  readonly from: string | undefined
  /** What the event says in lines of its own, as a stack trace. */
  readonly lines?: readonly string[]
  /** Of a whole sequence: what its last event says, and its steps, of which `sentence` makes one. */
  readonly sequence?: { readonly sentence: string; readonly steps: readonly string[] }
  readonly links: readonly Link[]
}
