import type { Detection } from '../shared/core/detection.ts'

/** What an alert says beside its title. */
export type Said = Detection['stated']

/**
 * What its author must say.
 * @param all what its alerts say; where left out, what it says of every event
 */
export function statementProblems(
  detection: Detection,
  ids: readonly string[],
  all: readonly Said[] = [detection.stated],
): readonly string[] {
  const { id, references, mitre = [], cis = [], closes, window } = detection
  const falsePositives = [...new Set(all.flatMap((said) => said.falsePositives ?? []))]
  const odd = (list: readonly string[], form: RegExp) => list.filter((each) => !form.test(each))
  return [
    ...(all.every(({ why }) => why === undefined || /^[A-Z].{10,200}\.$/s.test(why))
      ? []
      : ['why: one sentence, from a capital to a period, is missing']),
    ...(references.length > 0 ? [] : ["references: a page of AWS's documentation is missing"]),
    ...odd(references, /^https:\/\/docs\.aws\.amazon\.com\/\S+$/).map(
      (each) => `references: "${each}" is no page of docs.aws.amazon.com`,
    ),
    ...odd(mitre, /^T\d{4}(\.\d{3})?$/).map((each) => `mitre: "${each}" is no technique like T1078.004`),
    ...odd(cis, /^4\.([1-9]|1[0-5])$/).map((each) => `cis: "${each}" is no control of section 4, like 4.10`),
    ...odd(falsePositives, /^[A-Z].*\.$/s).map(
      (each) => `falsePositives: "${each}" is no sentence, from a capital to a period`,
    ),
    ...(closes === undefined && all.some((said) => said.falsePositives?.length === 0)
      ? ['falsePositives: when it is harmless is missing']
      : []),
    ...(closes === undefined || ids.includes(closes) ? [] : [`closes: there is no detection "${closes}"`]),
    ...(window.minutes > 0 && window.threshold > 0 ? [] : ['window: minutes and threshold must be above 0']),
  ].map((problem) => `detections/${id}.ts: ${problem}`)
}
