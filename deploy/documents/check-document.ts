import { type DetectionDocument, fromDocument } from '../../detections/from-document.ts'
import type { Kind } from '../../shared/core/event.ts'
import { at, isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { patternOf } from '../../shared/judging/match-detections.ts'
import { compilePattern, InvalidPatternError } from '../../shared/patterns/index.ts'
import { maxPatternLength } from '../merge-patterns.ts'
import { explainIssue, type Problem } from './explain-issue.ts'
import { readYaml } from './read-yaml.ts'
import { type DocumentExamples, documentSchema, isKind, kinds } from './schema.ts'

export interface CheckedDocument {
  readonly document: DetectionDocument
  readonly examples: DocumentExamples
}

export type Checked =
  | { readonly ok: true; readonly value: CheckedDocument }
  /** Each with its line: `12: severity: must be one of ...`. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads a document and checks all that can be known before it runs. Never throws, and finds all problems at once. */
export function checkDocument(id: string, text: string): Checked {
  const read = readYaml(text)
  if (!read.ok) return read
  const { checked, problems } = check(id, read.yaml.value)
  return checked === undefined ? { ok: false, problems: read.yaml.located(problems) } : { ok: true, value: checked }
}

function check(
  id: string,
  value: JsonObject,
): { readonly checked?: CheckedDocument; readonly problems: readonly Problem[] } {
  const on = kindOf(value)
  const schema = documentSchema(on)
  const parsed = schema.safeParse(value)
  const issues = parsed.error?.issues ?? []
  const problems = [...issues.flatMap((issue) => explainIssue(issue, schema, value)), ...contradictions(value)]
  if (!parsed.success || problems.length > 0) return { problems }
  const { examples = { fires: [], silent: [] }, ...stated } = parsed.data
  const document = { ...stated, id, on }
  const unfit = doesNotFit(document)
  return unfit === undefined ? { checked: { document, examples }, problems } : { problems: [unfit] }
}

/** Whatever names its `source` may be any event. */
function kindOf({ calls, pattern, on }: JsonObject): Kind {
  if (calls !== undefined) return 'api-call'
  if (isKind(on)) return on
  return at(pattern, 'source') === undefined ? 'api-call' : 'service-event'
}

/** What no single field shows. */
function contradictions(value: JsonObject): readonly Problem[] {
  const { on, calls, pattern, record, window } = value
  const problems: Problem[] = []
  const complain = (message: string, ...path: readonly string[]) => problems.push({ path, message })
  if (calls !== undefined && pattern !== undefined)
    complain('cannot stand beside calls; use record to narrow them', 'pattern')
  if (calls === undefined && pattern === undefined) complain('calls is missing, or pattern with on')
  const names = (field: string): boolean => at(pattern, field) !== undefined
  if (calls === undefined && pattern !== undefined && on === undefined && !names('source')) {
    complain(`on is missing: the kind of event, one of ${Object.keys(kinds).join(', ')}; or let pattern name a source`)
  }
  if (on === 'service-event' && pattern !== undefined && !names('source')) {
    complain(
      'must name the source, like { source: [com.example.orders] }: the rule would let every event through',
      'pattern',
    )
  }
  if (calls === undefined && record !== undefined) complain('narrows calls, and there are none; use pattern', 'record')
  if (calls !== undefined && isKind(on) && on !== 'api-call') complain('must be api-call where there are calls', 'on')
  if (at(window, 'distinct') !== undefined && at(window, 'threshold') === undefined) {
    complain('counts different values, and needs threshold: how many of them', 'window', 'distinct')
  }
  for (const [name, place] of [
    ['pattern', []],
    ['record', ['detail']],
  ] as const) {
    problems.push(...patternProblems(value[name], name, place))
  }
  return [...problems, ...examples(value)]
}

function patternProblems(pattern: unknown, name: string, place: readonly string[]): readonly Problem[] {
  if (!isJsonObject(pattern) || Object.keys(pattern).length === 0) return []
  try {
    compilePattern(place.reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), pattern))
    return []
  } catch (error) {
    if (!(error instanceof InvalidPatternError)) throw error
    const path = error.path.split(/\.|\[(\d+)\]/).filter((part) => part !== undefined && part !== '')
    const numbered = path.slice(place.length).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    return [{ path: [name, ...numbered], message: error.message.replace(/^.*?: /, '') }]
  }
}

/** Each example has exactly one way to say its event. */
function examples(value: JsonObject): readonly Problem[] {
  return ['fires', 'silent'].flatMap((list) => {
    const entries = at(value, 'examples', list)
    if (!Array.isArray(entries)) return []
    return entries.flatMap((entry: unknown, i): readonly Problem[] => {
      if (!isJsonObject(entry)) return []
      const ways = ['event', 'events', 'call'].filter((key) => Object.hasOwn(entry, key))
      if (ways.length === 1) return []
      return [{ path: ['examples', list, i], message: 'needs one of event, events and call' }]
    })
  })
}

/** What shows when pattern and kind come together. */
function doesNotFit(document: DetectionDocument): Problem | undefined {
  const path = [document.calls === undefined ? 'pattern' : 'calls']
  try {
    const pattern = patternOf(fromDocument(document))
    compilePattern(pattern)
    const { length } = JSON.stringify(pattern)
    if (length <= maxPatternLength || document.on === 'log-line') return undefined
    return { path, message: `makes a pattern of ${length} characters; EventBridge takes ${maxPatternLength}` }
  } catch (error) {
    return { path, message: error instanceof Error ? error.message : String(error) }
  }
}
