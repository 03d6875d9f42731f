import { expect, test } from 'vitest'
import { aws, isComplete, withValues } from '../../../../shared/core/shell-command.ts'

test.each([
  ['alice', 'AttributeKey=Username,AttributeValue=alice'],
  ['o,brien', 'AttributeKey=Username,AttributeValue="o,brien"'],
  ['a,AttributeKey=x', 'AttributeKey=Username,AttributeValue="a,AttributeKey=x"'],
  ['a"b\\c', 'AttributeKey=Username,AttributeValue="a\\"b\\\\c"'],
])('the name %s stays one value of the shorthand', (name, word) => {
  expect(aws`cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=${name}`.at(-1)).toBe(
    word,
  )
})

test('a value that is a word of its own stays as it is', () => {
  expect(aws`iam get-user --user-name ${'o,brien'}`.at(-1)).toBe('o,brien')
})

test.each([
  [['kubectl', 'delete', 'pod', '--all'], false],
  [['kubectl', 'delete', 'pod', 'web-1'], true],
  [['kubectl', 'delete', '--name', '--all'], true],
])('a value that would be an option by itself makes %j no command', (filled, isOne) => {
  const isValue = (_: string) => _ === filled.at(-1)
  expect(isComplete(withValues(filled, filled, isValue))).toBe(isOne)
})
