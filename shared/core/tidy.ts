/** A sentence in which a name may be missing, without the gap that it leaves: "ECS service  (cluster main)", "point, , failed". */
export function tidied(sentence: string): string {
  return sentence
    .replace(/(?:,\s*)+,/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,:;])/g, '')
    .trim()
}
