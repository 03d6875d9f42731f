import { LineCounter, parseDocument } from 'yaml'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import type { Problem } from './explain-issue.ts'
import { offsetOf } from './offset-of.ts'

/** The fields of a document, and where they stand in it. */
export interface Yaml {
  readonly value: JsonObject
  lineOf(path: readonly PropertyKey[]): number
  /** Each with its line: `12: severity: must be one of ...`. */
  located(problems: readonly Problem[]): readonly string[]
}

export type ReadYaml =
  | { readonly ok: true; readonly yaml: Yaml }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Never throws: of what is no YAML, it says the first mistake, since those after it are its consequences. */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [mistake] = [...yaml.errors, ...yaml.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])
  if (mistake !== undefined) {
    const { line } = lines.linePos(mistake.pos[0])
    return {
      ok: false,
      problems: [`${line}: is no YAML: ${mistake.message} (a text that holds {{ or ends in : needs quotes)`],
    }
  }
  const value: unknown = yaml.toJS()
  if (!isJsonObject(value))
    return { ok: false, problems: ['1: must hold fields, as severity and title; see README.md beside it'] }
  const lineOf = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(yaml.contents, path)).line
  return {
    ok: true,
    yaml: {
      value,
      lineOf,
      located: (problems) =>
        problems
          .map(({ path, message }) => ({
            line: lineOf(path),
            text: path.length === 0 ? message : `${pathInWords(path)}: ${message}`,
          }))
          .toSorted((a, b) => a.line - b.line)
          .map(({ line, text: said }) => `${line}: ${said}`),
    },
  }
}

/** "respond[0].run" */
export function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('')
}
