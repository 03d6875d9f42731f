import type { Finding } from './event.ts'
import { resourceInWords } from './resource.ts'

/** " on EC2 instance i-0abc", where the product's own title does not name it. */
export function onResource({ title, resources: [first] }: Pick<Finding, 'title' | 'resources'>): string {
  const isNamed = first === undefined || first.type === 'AWS::::Account' || title.includes(first.name)
  return isNamed ? '' : ` on ${resourceInWords(first)}`
}

/** The product's own title, without its full stop. */
export function saidBy({ title }: Pick<Finding, 'title'>): string {
  return title.replace(/\.$/, '')
}

/** Whether a remediation is a page of AWS's documentation, to which an alert may link; pages of others are told as text. */
export function isDocumentation(remediation: string): boolean {
  return /^https:\/\/docs\.aws\.amazon\.com\/[\w./-]{1,300}$/.test(remediation)
}
