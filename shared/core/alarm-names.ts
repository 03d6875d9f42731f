/** "alarm web-5xx", "alarms web-5xx, web-latency, web-memory and 2 more" */
export function alarmsInWords(names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return `alarm${names.length === 1 ? '' : 's'} ${names.slice(0, 3).join(', ')}${more}`
}
