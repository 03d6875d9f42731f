/**
 * Where a text in quotes ends whose first quote stands at `start`, its end quote included; the end of `text` where it has
 * none. JSON inside of JSON escapes its quotes with one backslash, JSON inside of that with three.
 */
export function endOfQuotes(text: string, start: number): number {
  const quote = text.charAt(start)
  const escapes = backslashesBefore(text, start)
  for (let at = text.indexOf(quote, start + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    const before = backslashesBefore(text, at)
    if (before < escapes || before % (2 * (escapes + 1)) === escapes) return at + 1
  }
  return text.length
}

/** Where the list or object ends that begins at `start`, its end bracket included; the end of `text` where it has none. */
export function endOfBrackets(text: string, start: number): number {
  const token = /["{}[\]]/g
  token.lastIndex = start
  let open = 0
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === '"') token.lastIndex = endOfQuotes(text, found.index)
    else open += '{['.includes(found[0]) ? 1 : -1
    if (open === 0) return token.lastIndex
  }
  return text.length
}

function backslashesBefore(text: string, at: number): number {
  let first = at
  while (text.charAt(first - 1) === '\\') first--
  return at - first
}
