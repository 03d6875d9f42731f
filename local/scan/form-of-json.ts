/** Enough of an input to see its form, in bytes or characters. */
export const headLength = 64 * 1024

/** How the values lie in an input: a line each, one after the other, or in a list, which may stand under a key. */
export type Form = { readonly kind: 'lines' | 'documents' | 'list' } | { readonly kind: 'under'; readonly key: string }

/** By how the text of an input begins. */
export function formOf(head: string): Form {
  const start = head.trimStart()
  const wrapper = start.match(/^\{\s*"(Records|[Ee]vents)"\s*:\s*\[/)?.[1]
  if (wrapper !== undefined) return { kind: 'under', key: wrapper }
  if (start.startsWith('[')) return { kind: 'list' }
  const [firstLine = ''] = start.split('\n')
  return { kind: !start.startsWith('{') || isJson(firstLine) ? 'lines' : 'documents' }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
