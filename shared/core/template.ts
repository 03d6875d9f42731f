import { isJsonObject, type Json } from './json.ts'
import { fail, ok, type Result } from './result.ts'

/** `{{path|words}}`: what stands at a path, or the words where nothing does. */
export interface Placeholder {
  /** As in `detail.requestParameters.tableName`; a list on the way stands for all its elements. */
  readonly path: readonly string[]
  readonly otherwise: string | undefined
}

/** Texts and the placeholders between them. */
export type Template = readonly (string | Placeholder)[]

/** Takes a text apart; the problem is for whoever wrote it. */
export function parseTemplate(text: string): Result<Template, string> {
  const parts: (string | Placeholder)[] = []
  let rest = text
  for (let start = rest.indexOf('{{'); start !== -1; start = rest.indexOf('{{')) {
    const end = rest.indexOf('}}', start)
    const inside = rest.slice(start + 2, end === -1 ? undefined : end)
    if (end === -1 || inside.includes('{{')) return fail(`"{{${inside.slice(0, 30)}" is not closed with "}}"`)
    const [path = '', ...words] = inside.split('|')
    if (!/^[^\s.]+(?:\.[^\s.]+)*$/.test(path.trim())) {
      return fail(`"{{${inside}}}" must hold a path, as {{detail.eventName}} or {{detail.eventName|other words}}`)
    }
    parts.push(rest.slice(0, start), {
      path: path.trim().split('.'),
      otherwise: words.length === 0 ? undefined : words.join('|').trim(),
    })
    rest = rest.slice(end + 2)
  }
  return ok([...parts, rest].filter((part) => part !== ''))
}

export function placeholdersIn(template: Template): readonly Placeholder[] {
  return template.filter((part) => typeof part !== 'string')
}

/** The text with its placeholders filled in; "something" for what is missing and has no words. */
export function fillTemplate(template: Template, values: Json): string {
  return template.map((part) => (typeof part === 'string' ? part : (fill(part, values) ?? 'something'))).join('')
}

/** The same, or `undefined` where something is missing and has no words. */
export function fillWhole(template: Template, values: Json): string | undefined {
  const isWhole = placeholdersIn(template).every((placeholder) => fill(placeholder, values) !== undefined)
  return isWhole ? fillTemplate(template, values) : undefined
}

function fill({ path, otherwise }: Placeholder, values: Json): string | undefined {
  const found = valuesAt(values, path).filter((value) => value !== '' && value !== null && typeof value !== 'object')
  return found.length === 0 ? otherwise : [...new Set(found.map(String))].join(', ')
}

function valuesAt(value: Json | undefined, path: readonly string[]): readonly Json[] {
  if (isList(value)) return value.flatMap((element) => valuesAt(element, path))
  const [key, ...rest] = path
  if (key === undefined) return value === undefined ? [] : [value]
  return isJsonObject(value) && Object.hasOwn(value, key) ? valuesAt(value[key], rest) : []
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/**
 * The words of a command line, each with its placeholders still in it: quotes keep what they enclose together, and so do
 * placeholders.
 */
export function splitCommand(text: string): Result<readonly string[], string> {
  const words = text.replaceAll('\\\n', ' ').match(/(?:\{\{.*?\}\}|"[^"]*"|'[^']*'|[^\s"'])+/gs) ?? []
  const withoutQuotes = words.map((word) =>
    word.replace(/(\{\{.*?\}\})|"([^"]*)"|'([^']*)'/gs, (_, inside, double, single) => inside ?? double ?? single),
  )
  const unquoted = text.replace(/\{\{.*?\}\}|"[^"]*"|'[^']*'/gs, '')
  if (/["']/.test(unquoted)) return fail('a quote is not closed')
  const operator = forShell.exec(unquoted)?.[0].trim()
  return operator === undefined
    ? ok(withoutQuotes)
    : fail(
        `"${operator}" is for a shell, and each word is shown in quotes: write one command for a step, or put it in quotes`,
      )
}

/** What pipes, redirects, parts commands or stands for something else, where it is no part of a word. */
const forShell = /(?<=^|\s)(?:[|&;]+|\d*[<>]+&?\d*)(?=\s|$)|(?<=^|\s)\d*[<>]+|;(?=\s|$)|\$[({A-Za-z]|`/
