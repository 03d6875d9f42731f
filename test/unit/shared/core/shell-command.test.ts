import { expect, test } from 'vitest'
import { aws, isComplete } from '../../../../shared/core/shell-command.ts'

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

test('a value that would be an option is tied to the one before it, and without one there is no command', () => {
  expect(aws`iam get-user --user-name ${'--profile=x'}`).toEqual(['aws', 'iam', 'get-user', '--user-name=--profile=x'])
  expect(isComplete(aws`s3 rm ${'--recursive'} --region eu-west-1`)).toBe(false)
  expect(isComplete(aws`s3 rm ${'s3://a/b'} --region eu-west-1`)).toBe(true)
})
