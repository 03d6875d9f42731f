/** "1 alert", "1,234 alerts". */
export function amount(n: number, what: string): string {
  return `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`
}
