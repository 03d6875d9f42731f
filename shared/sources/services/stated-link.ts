import type { Link } from '../../core/description.ts'

/** A link to a page of the AWS console that an event states; none to anywhere else. */
export function statedLink(label: string, url: string | undefined): readonly Link[] {
  const isOfConsole = url !== undefined && consoles.test(url) && url.length <= 2_000
  return isOfConsole ? [{ label, url }] : []
}

const consoles = /^https:\/\/(?:[\w-]+\.)*console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)\/\S*$/
