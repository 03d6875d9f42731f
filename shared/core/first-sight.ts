/** Things of which a call names several, each new or known by itself: the functions that a distribution runs. */
export interface FirstSights {
  /** To whom or what they belong: `111122223333 distribution E1`. */
  readonly of: string
  /** What the title calls them. */
  readonly each: readonly string[]
}

/** What is remembered of each, in their order; of none what they belong to is. */
export function rememberedOf(sights: string | FirstSights): readonly string[] {
  if (typeof sights === 'string') return [sights]
  return sights.each.length === 0 ? [sights.of] : sights.each.map((one) => `${sights.of} ${one}`)
}

export function namesIn(sights: string | FirstSights | undefined): readonly string[] {
  return typeof sights === 'object' ? sights.each : []
}
