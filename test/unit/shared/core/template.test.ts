import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../../shared/core/json.ts'
import { fillTemplate, fillWhole, parseTemplate, splitCommand } from '../../../../shared/core/template.ts'

const values: Json = {
  actor: 'alice',
  detail: {
    'instance-id': 'i-0abc',
    count: 3,
    on: false,
    empty: '',
    nothing: null,
    object: { a: 1 },
    names: ['a', 'b', 'a'],
    instancesSet: { items: [{ instanceId: 'i-1' }, { instanceId: 'i-2' }, {}] },
    mixed: [{ a: 1 }, 'b'],
  },
}

function fill(text: string, of: Json = values): string {
  const template = parseTemplate(text)
  return template.ok ? fillTemplate(template.value, of) : expect.fail(template.problem)
}

test.each([
  ['{{actor}} did it', 'alice did it'],
  ['{{ detail.instance-id }}', 'i-0abc'],
  ['{{detail.count}} {{detail.on}}', '3 false'],
  ['{{detail.names}}', 'a, b'],
  ['{{detail.instancesSet.items.instanceId}}', 'i-1, i-2'],
  ['{{detail.mixed}}', 'b'],
  ['{{detail.missing}}', 'something'],
  ['{{detail.missing|the table}}', 'the table'],
  ['{{detail.missing|}}.', '.'],
  ['{{detail.missing | a | b}}', 'a | b'],
  ['{{detail.empty}} {{detail.nothing}} {{detail.object}}', 'something something something'],
  ['{{constructor}} {{detail.names.length}} {{detail.__proto__}}', 'something something something'],
  ['no placeholder, { } and }}', 'no placeholder, { } and }}'],
])('%j reads %j', (text, expected) => {
  expect(fill(text)).toBe(expected)
})

test.each([
  ['{{actor', '"{{actor" is not closed with "}}"'],
  ['{{actor {{region}}', '"{{actor {{region" is not closed with "}}"'],
  ['{{}}', '"{{}}" must hold a path, as {{detail.eventName}} or {{detail.eventName|other words}}'],
  ['{{a b}}', '"{{a b}}" must hold a path, as {{detail.eventName}} or {{detail.eventName|other words}}'],
  ['{{detail.}}', '"{{detail.}}" must hold a path, as {{detail.eventName}} or {{detail.eventName|other words}}'],
])('%j is refused', (text, problem) => {
  expect(parseTemplate(text)).toEqual({ ok: false, problem })
})

test('never throws, whatever the text and the values are', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '|', '.', 'detail', '"', "'", ' '))
  fc.assert(
    fc.property(fc.array(piece), fc.jsonValue(), (pieces, json) => {
      const text = pieces.join('')
      const template = parseTemplate(text)
      splitCommand(text)
      const read: Json = JSON.parse(JSON.stringify(json))
      if (template.ok) expect(typeof fillTemplate(template.value, read)).toBe('string')
    }),
  )
})

describe('a command', () => {
  const words = (text: string, of: Json = values) => {
    const split = splitCommand(text)
    if (!split.ok) return split.problem
    return split.value.map((word) => {
      const template = parseTemplate(word)
      return template.ok ? fillWhole(template.value, of) : expect.fail(template.problem)
    })
  }

  test('keeps each value inside its word, whatever it holds', () => {
    const hostile = { detail: { name: 'x; rm -rf / "\' --all' } }
    expect(words('aws x --name {{detail.name}} --arn arn:{{detail.name}}:y', hostile)).toEqual([
      'aws',
      'x',
      '--name',
      hostile.detail.name,
      '--arn',
      `arn:${hostile.detail.name}:y`,
    ])
  })

  test('takes quotes, placeholders with spaces, and several lines', () => {
    expect(words(`aws "a b" 'c d'e --x={{ detail.missing | f g }} \\\n h\n`)).toEqual([
      'aws',
      'a b',
      'c de',
      '--x=f g',
      'h',
    ])
    expect(words(`aws "{{detail.missing|it's}}"`)).toEqual(['aws', "it's"])
  })

  test.each([
    ['aws logs tail x | grep ERROR', '|'],
    ['aws s3 ls > list.txt', '>'],
    ['aws s3 ls 2>&1', '2>&1'],
    ['aws s3 ls >list.txt', '>'],
    ['aws s3 ls; aws s3 rm x', ';'],
    ['aws s3 ls && aws s3 rm x', '&&'],
    ['aws s3 ls $BUCKET', '$B'],
    ['aws s3 ls $(aws sts get-caller-identity)', '$('],
  ])('refuses what only a shell understands: %s', (text, operator) => {
    expect(words(text)).toBe(
      `"${operator}" is for a shell, and each word is shown in quotes: write one command for a step, or put it in quotes`,
    )
  })

  test('takes the same inside words, and in quotes', () => {
    expect(words(`curl https://example.com/?a=1&b=2 --query 'a | b' "x; y" {{detail.missing|a | b}} a->b`)).toEqual([
      'curl',
      'https://example.com/?a=1&b=2',
      '--query',
      'a | b',
      'x; y',
      'a | b',
      'a->b',
    ])
  })

  test('names a quote that is not closed, and a value that is missing', () => {
    expect(words('aws "x')).toBe('a quote is not closed')
    expect(words('aws {{detail.missing}}')).toEqual(['aws', undefined])
  })
})
