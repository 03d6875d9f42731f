import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import { commandLines, commandText, isShowable } from '../../../../shared/channels/command.ts'
import { aws } from '../../../../shared/core/shell-command.ts'
import { hostileText } from '../../../arbitraries.ts'

test('each value of a template stays in its word', () => {
  expect(aws`iam detach-${'user'}-policy --user-name ${'a b'}`).toEqual([
    'aws',
    'iam',
    'detach-user-policy',
    '--user-name',
    'a b',
  ])
})

test('a value that begins with a dash is no option', () => {
  expect(aws`iam delete-user --user-name ${'--profile=x'} --region ${'us-east-1'}`).toEqual([
    'aws',
    'iam',
    'delete-user',
    '--user-name=--profile=x',
    '--region',
    'us-east-1',
  ])
  expect(aws`ec2 modify-instance-attribute --instance-id ${'i-0abc'} ${'--no-disable-api-stop'}`.at(-1)).toBe(
    '--no-disable-api-stop',
  )
})

test('words are quoted only where a shell needs it', () => {
  expect(commandText(['aws', 'iam', '--user-name', "o'brien; reboot", 'arn:aws:iam::aws:policy/x', ''])).toBe(
    `aws iam --user-name 'o'\\''brien; reboot' arn:aws:iam::aws:policy/x ''`,
  )
})

test('zsh reads no word as the path of a command', () => {
  expect(commandText(['aws', '--user-name', '=ls', '--tags', 'a=b', 'Key==ls'])).toBe(
    "aws --user-name '=ls' --tags a=b 'Key==ls'",
  )
})

test('a shell reads the words back, however hostile they are, on one line and on many', () => {
  const print = ['printf', '%s\\0']
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (words) => {
      const command = [...print, ...words]
      fc.pre(isShowable(command))
      const lines = commandLines(command, '     ')
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(72)
      for (const script of [commandText(command), lines.join('\n')]) {
        const output = execFileSync('sh', ['-c', script], { encoding: 'utf8' })
        expect(output).toBe(words.map((word) => `${word}\0`).join(''))
      }
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['a b', true],
  ['arn:aws:iam::111122223333:role/x', true],
  ['s3://amzn-s3-demo-bucket/x', true],
  ['https://sqs.us-east-1.amazonaws.com/111122223333/orders', true],
  ['https://evil.example.com/x', false],
  ['https://sqs.us-east-1.amazonaws.com.evil.example.com/x', false],
  ['two\nlines', false],
  ['\u3164', false],
  ['[redacted]', false],
  ['token=[redacted]', false],
  ['\u202eevil', false],
  ['x'.repeat(2000), false],
  ['--region', true],
  ['--user-name=--profile=x', true],
  ['--profile=x', false],
  ['-Wl', false],
  ['-', true],
  ['-1', true],
  ['file:///etc/passwd', false],
])('%j can be shown: %s', (word, showable) => {
  expect(isShowable(['aws', word])).toBe(showable)
})
