import { fail, ok, type Result } from './result.ts'

/**
 * A matcher for `*` (any characters, none too), with `\*` and `\\` for the characters themselves; fails on `**` and on
 * a backslash before anything else, as EventBridge does. It looks for the pieces between the stars from left to
 * right, so no input makes it slow.
 */
export function parseWildcard(pattern: string): Result<(text: string) => boolean, string> {
  const split = splitAtStars(pattern)
  if (!split.ok) return split
  return ok(matcherOf(split.value))
}

/** Whether a text has the pieces of a pattern of `splitAtStars`. */
export function matcherOf([first = '', ...others]: readonly string[]): (text: string) => boolean {
  const last = others.pop()
  if (last === undefined) return (text) => text === first
  return (text) => {
    if (!text.startsWith(first) || !text.endsWith(last)) return false
    const end = text.length - last.length
    let position = first.length
    for (const piece of others) {
      const found = text.indexOf(piece, position)
      if (found === -1) return false
      position = found + piece.length
    }
    return position <= end
  }
}

/** What stands before, between and after the stars; fails as `parseWildcard` does. */
export function splitAtStars(pattern: string): Result<string[], string> {
  const pieces: string[] = []
  let piece = ''
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i)
    if (character === '\\') {
      const escaped = pattern.charAt(++i)
      if (escaped !== '*' && escaped !== '\\') return fail('a backslash must be followed by * or another backslash')
      piece += escaped
    } else if (character === '*') {
      if (pattern.charAt(i + 1) === '*') return fail('two stars in a row match no more than one does')
      pieces.push(piece)
      piece = ''
    } else {
      piece += character
    }
  }
  return ok([...pieces, piece])
}
