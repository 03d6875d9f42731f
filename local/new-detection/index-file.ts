interface Line {
  /** How the module is imported: `name`, or `{ name }`. */
  readonly binding: string
  readonly path: string
  /** What the list names: `name`, or `...name`. */
  readonly element: string
}

/** The text of an index with one more line; the list keeps the order of the imports. */
export function withLine(index: string, { binding, path, element }: Line): string {
  const lines = index.split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  const next = imports.find((line) => pathOf(line).startsWith('./') && pathOf(line) > path)
  const added = `import ${binding} from '${path}'`
  const place = next === undefined ? lines.lastIndexOf(imports.at(-1) ?? '') + 1 : lines.indexOf(next)
  const imported = lines.toSpliced(place, 0, added)
  const before = imported.slice(0, place).map((line) => line.match(/^import (?:\{ )?(\w+)/)?.[1] ?? '')
  return imported
    .join('\n')
    .replace(/^(export const \w+: readonly Detection\[\] = )\[([\s\S]*?)\]$/m, (_, start: string, elements: string) => {
      const all = elements.split(',').map((each) => each.trim())
      const listed = all.filter((each) => each !== '')
      const last = listed.findLastIndex((each) => before.includes(each.replace('...', '')))
      return `${start}${listOf(listed.toSpliced(last + 1, 0, element), start.length)}`
    })
}

export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** Whether a module cannot give its import this name. */
export function isReserved(name: string): boolean {
  return reserved.has(name)
}

const reserved: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
)

function pathOf(line: string): string {
  return line.match(/'([^']*)'/)?.[1] ?? ''
}

/** On one line where it fits, as the formatter wants it. */
function listOf(elements: readonly string[], indent: number): string {
  const line = `[${elements.join(', ')}]`
  return indent + line.length <= 120 ? line : `[\n${elements.map((element) => `  ${element},\n`).join('')}]`
}
