/** An index that lists nothing yet. */
export function emptyIndex(family: string): string {
  return `import type { Detection } from '../../shared/core/detection.ts'

export const ${camelCase(family)}: readonly Detection[] = []
`
}

interface Line {
  /** How the module is imported: `name`, or `{ name }`. */
  readonly binding: string
  readonly path: string
  /** What the list names: `name`, or `...name`. */
  readonly element: string
}

/** The text of an index with one more line, in the order of the alphabet. */
export function withLine(index: string, { binding, path, element }: Line): string {
  const lines = index.split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  const next = imports.find((line) => pathOf(line).startsWith('./') && pathOf(line) > path)
  const added = `import ${binding} from '${path}'`
  const place = next === undefined ? lines.lastIndexOf(imports.at(-1) ?? '') + 1 : lines.indexOf(next)
  return lines
    .toSpliced(place, 0, added)
    .join('\n')
    .replace(/^(export const \w+: readonly Detection\[\] = )\[([\s\S]*?)\]$/m, (_, start: string, elements: string) => {
      const all = [...elements.split(',').map((each) => each.trim()), element].filter((each) => each !== '')
      return `${start}${listOf(all.sort(byName), start.length)}`
    })
}

export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

function pathOf(line: string): string {
  return line.match(/'([^']*)'/)?.[1] ?? ''
}

function byName(a: string, b: string): number {
  return a.replace('...', '').localeCompare(b.replace('...', ''), 'en')
}

/** On one line where it fits, as the formatter wants it. */
function listOf(elements: readonly string[], indent: number): string {
  const line = `[${elements.join(', ')}]`
  return indent + line.length <= 120 ? line : `[\n${elements.map((element) => `  ${element},\n`).join('')}]`
}
