import { expect, test } from 'vitest'
import { part } from '../long.ts'
import { run } from './command.ts'

const scripts = [
  'local/start',
  'local/scan/index',
  'local/rules',
  'local/mute',
  'local/incident/index',
  'local/redrive',
  'local/docs/index',
  'local/licences/index',
  'local/try/index',
  'local/new-detection/index',
  'local/completion/index',
  'bench/index',
  'bench/cost',
  'bench/gate/index',
  'test/models/index',
  'test/names/index',
  'test/names/commands',
  'test/oldest-node',
]

test.each(scripts)('%s.ts says how it is used, and does nothing', async (script) => {
  const help = await run(`${script}.ts`, ['--help'], {})
  expect(help).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^[A-Z].*\n[\s\S]*^ {2}(?:npm (?:run |start)|npx tocsin )/m),
  })
  expect(help.stdout.split('\n').filter((line) => line.length > 125)).toEqual([])
})

/** One function answers all three; a short run asks one script. */
test.each(part(scripts, scripts.length, 0))(
  '%s.ts takes -h for --help, and says which version it is',
  async (script) => {
    const [help, short, version] = await Promise.all(
      ['--help', '-h', '--version'].map((option) => run(`${script}.ts`, [option], {})),
    )
    expect(short).toEqual(help)
    expect(version).toMatchObject({ code: 0, stdout: expect.stringMatching(/^tocsin \d+\.\d+\.\d+\n$/) })
  },
)
