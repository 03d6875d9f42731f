import * as z from 'zod'
import { didYouMean, suggestion } from '../nearest.ts'

/** Something wrong in a document, at a path of keys and list indices. */
export interface Problem {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** What zod found, for the person who wrote the document. `schema` and `value` are what it looked at. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.core.$ZodType, value: unknown): readonly Problem[] {
  const { path } = issue
  const found = valueAt(value, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: unknownKey(key, keysOf(schemaAt(schema, path))),
      }))
    case 'invalid_union':
      return explainUnion(issue, schema, value)
    case 'invalid_value': {
      if (found === undefined) return [{ path, message: 'is missing' }]
      const valid = issue.values.map(String)
      return [{ path, message: `must be one of ${valid.join(', ')}${didYouMean(String(found), valid)}` }]
    }
    case 'invalid_type':
      if (found === undefined) return [{ path, message: 'is missing' }]
      return [
        {
          path,
          message: issue.message.startsWith('Invalid input')
            ? `must be ${names[issue.expected] ?? issue.expected}`
            : issue.message,
        },
      ]
    case 'too_small':
      return [
        {
          path,
          message:
            issue.origin === 'string' || issue.origin === 'array' ? 'is empty' : `must be ${issue.minimum} or more`,
        },
      ]
    default:
      return [{ path, message: issue.message }]
  }
}

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'fields with values',
}

/** What is wrong with the alternative that was meant: the one whose type the value has. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: z.core.$ZodType,
  value: unknown,
): readonly Problem[] {
  const isOtherType = (inner: z.core.$ZodIssue): boolean =>
    inner.path.length === 0 && (inner.code === 'invalid_type' || inner.code === 'custom')
  const place = issue.errors.findIndex((inner) => inner.length > 0 && !inner.some(isOtherType))
  const union = schemaAt(schema, issue.path)
  const option = union instanceof z.ZodUnion ? union.options[place] : undefined
  if (option === undefined) {
    // The one of a text may have failed a check of ours.
    const own = issue.errors.flat().find(({ code }) => code === 'custom')
    return [
      {
        path: issue.path,
        message: typeof valueAt(value, issue.path) === 'string' && own ? own.message : issue.message,
      },
    ]
  }
  const inside = valueAt(value, issue.path)
  return (issue.errors[place] ?? [])
    .flatMap((inner) => explainIssue(inner, option, inside))
    .map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
}

function unknownKey(key: string, known: readonly string[]): string {
  if (key === 'id') return 'the ID follows from the name of the file; leave it out'
  return `there is no such key${suggestion(key, known)}`
}

/** Of a union, zod reports the keys of the one that holds fields as if there were no other. */
function keysOf(schema: z.core.$ZodType | undefined): readonly string[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf)
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

function schemaAt(schema: z.core.$ZodType | undefined, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const inner = unwrapped(schema)
  const [key, ...rest] = path
  if (key === undefined) return inner
  if (inner instanceof z.ZodObject) return schemaAt(inner.shape[String(key)], rest)
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest)
  if (inner instanceof z.ZodTuple) return schemaAt(inner.def.items[Number(key)] ?? inner.def.rest ?? undefined, rest)
  return undefined
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const isWrapper = schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault
  return isWrapper ? unwrapped(schema.unwrap()) : schema
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (typeof current === 'object' && current !== null ? Reflect.get(current, key) : undefined),
    value,
  )
}
