/** What a parameter of a call may hold. */
export type Shape =
  | { readonly kind: 'value' }
  /** A shape that holds itself, or one that AWS does not describe: whatever is in it is right. */
  | { readonly kind: 'anything' }
  | { readonly kind: 'object' | 'list' | 'map'; readonly members: Members }

/** By the name that the API gives it; a list's and a map's members are those of what is in them. */
export type Members = ReadonlyMap<string, Shape>

const signs = { object: '()', list: '[]', map: '{}' } as const

/**
 * A call's parameters in one line, so that a file of many calls stays small and its changes can be read:
 * `UserName Tags[Key Value] Options(Mode) Labels{} Filter~`.
 */
export function textOf(members: Members): string {
  return [...members].map(([name, shape]) => `${name}${suffixOf(shape)}`).join(' ')
}

function suffixOf(shape: Shape): string {
  if (shape.kind === 'value') return ''
  if (shape.kind === 'anything') return '~'
  const [open, close] = signs[shape.kind]
  return `${open}${textOf(shape.members)}${close}`
}

/** The opposite of `textOf`. */
export function membersOf(text: string): Members {
  const tokens = text.match(/[^\s()[\]{}~]+|[()[\]{}~]/g) ?? []
  let next = 0
  const read = (): Members => {
    const members = new Map<string, Shape>()
    for (let token = tokens[next]; token !== undefined && !/^[)\]}]$/.test(token); token = tokens[next]) {
      next += 1
      members.set(token, readShape())
    }
    return members
  }
  const readShape = (): Shape => {
    const sign = tokens[next] ?? ''
    const kind = sign === '(' ? 'object' : sign === '[' ? 'list' : sign === '{' ? 'map' : undefined
    if (kind === undefined && sign !== '~') return { kind: 'value' }
    next += 1
    if (kind === undefined) return { kind: 'anything' }
    const members = read()
    next += 1
    return { kind, members }
  }
  return read()
}
