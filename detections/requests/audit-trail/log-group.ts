/** Whether the name says that the group holds what an investigation would need. */
export function holdsEvidence(logGroup: string | undefined): boolean {
  return /cloud-?trail|flow-?logs?\b|audit|guard-?duty|\bwaf|route-?53|resolver|\/secure$|auth\.log/i.test(
    logGroup ?? '',
  )
}
