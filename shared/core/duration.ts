const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const

/** "2 h 13 min": the two largest units of a time in milliseconds. */
export function durationInWords(milliseconds: number): string {
  let seconds = Math.max(0, Math.round(milliseconds / 1000))
  const parts: string[] = []
  for (const [unit, length] of units) {
    const n = Math.floor(seconds / length)
    seconds -= n * length
    if (n > 0) parts.push(`${n} ${unit}`)
    else if (parts.length > 0) break
    if (parts.length === 2) break
  }
  return parts.join(' ') || '0 s'
}
