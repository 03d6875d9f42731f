import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { sequences } from '../../detections/sequences/index.ts'
import { commandLine } from '../../local/command-line.ts'
import { scripts } from '../../local/completion/scripts.ts'
import { root } from '../project-copy.ts'
import { run } from './command.ts'

const tocsin = ['local/tocsin.ts', 'completion']

/** What a real bash offers where the words were typed and the tab key is pressed at their end. */
function inBash(...words: readonly string[]): readonly string[] {
  const script = `
    source <(node ${tocsin.join(' ')} bash) || exit 1
    COMP_WORDS=(tocsin "$@"); COMP_CWORD=$#
    _tocsin tocsin "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD-1]}"
    printf '%s\\n' "\${COMPREPLY[@]}"`
  const path = `${resolve(process.execPath, '..')}:${process.env['PATH']}`
  const output = execFileSync('bash', ['--norc', '-c', script, 'bash', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  })
  return output.trim().split('\n')
}

test('bash takes the script, twice too, and has the command then', () => {
  const twice = `set -e; for i in 1 2; do source <(node ${tocsin.join(' ')} bash); done
    complete -p tocsin; cd /; tocsin --version`
  expect(execFileSync('bash', ['--norc', '-c', twice], { cwd: root, encoding: 'utf8' })).toMatch(
    /^complete -o default -F _tocsin tocsin\ntocsin \d+\.\d+\.\d+\n$/,
  )
})

test('bash completes commands, options and detections', () => {
  expect(inBash('sc')).toEqual(['scan'])
  expect(inBash('scan', '--em')).toEqual(['--email'])
  expect(inBash('try', 'compute/ec2-instance-s')).toEqual(['compute/ec2-instance-stopped'])
  expect(inBash('mute', 'add', '--detection', '=', 'identity/root-console')).toContain('identity/root-console-login')
})

test('what is completed are the IDs of all detections and sequences, and nothing else', async () => {
  const { stdout } = await run('local/tocsin.ts', ['completion', 'words', '--', 'try', ''], {})
  expect(stdout.trim().split('\n').sort()).toEqual([...detections, ...sequences].map(({ id }) => id).sort())
})

test('bash runs nothing of what was typed, and leaves files to itself', () => {
  const trace = resolve(mkdtempSync(resolve(tmpdir(), 'completion-')), 'ran')
  expect(inBash('scan', `$(touch ${trace})`)).toEqual([''])
  expect(inBash('scan', '`id`', '--no')).toEqual(['--no-window'])
  expect(existsSync(trace)).toBe(false)
})

test('what shell it is must be said', async () => {
  expect(await run('local/tocsin.ts', ['completion', 'csh'], {})).toMatchObject({
    code: 2,
    stderr: 'Say for which shell: tocsin completion bash, zsh or fish\n',
  })
})

test.each(['zsh', 'fish'] as const)('%s gets a script that hands over the words as they are', (shell) => {
  const script = scripts[shell](["/it's/node", 'local/tocsin.ts'])
  expect(script).toContain(shell === 'fish' ? "'/it\\'s/node'" : "'/it'\\''s/node'")
  expect(script).toContain('completion words -- ')
  expect(script).not.toMatch(/\beval\b/)
})

test('every command is listed', async () => {
  const { stdout } = await run('local/tocsin.ts', ['--help'], {})
  for (const name of Object.keys(commandLine)) expect(stdout).toContain(`  tocsin ${name}`)
})

test('"help" and "help scan" are as good as "--help" and "scan --help"', async () => {
  for (const [asked, meant] of [
    [['help'], ['--help']],
    [
      ['help', 'scan'],
      ['scan', '--help'],
    ],
  ] as const)
    expect(await run('local/tocsin.ts', [...asked], {})).toEqual(await run('local/tocsin.ts', [...meant], {}))
})

test.each(Object.entries(commandLine))('the help of %s names its options and no others', async (name, { options }) => {
  const { stdout } = await run('local/tocsin.ts', [name, '--help'], {})
  const named = [...stdout.matchAll(/(?<=\s|\()--([a-z][a-z-]*)/g)].map(([, option = '']) => option)
  expect(named.sort()).toEqual(expect.arrayContaining(Object.keys(options)))
  expect(Object.keys(options)).toEqual(expect.arrayContaining(named))
})
