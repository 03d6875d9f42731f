import { expect, test } from 'vitest'
import { run } from './command.ts'

const scripts = [
  'start',
  'scan/index',
  'rules',
  'mute',
  'redrive',
  'docs/index',
  'licences/index',
  'try/index',
  'new-detection/index',
]

test.each(scripts)('local/%s.ts says how it is used and which version it is, and does nothing', async (script) => {
  const [help, short, version] = await Promise.all(
    ['--help', '-h', '--version'].map((option) => run(`local/${script}.ts`, [option], {})),
  )
  expect(help).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^[A-Z].*\n[\s\S]*^ {2}npm (?:run |start)/m),
  })
  expect(short).toEqual(help)
  expect(version).toMatchObject({ code: 0, stdout: expect.stringMatching(/^tocsin \d+\.\d+\.\d+\n$/) })
})
