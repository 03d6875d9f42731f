import { writeSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(import.meta.dirname, '..')

const configFile = 'tocsin.config.ts'

/** Errors whose messages are written for who made the mistake. */
const explained = ['ConfigError', 'DocumentError', 'ParameterError']

/** What people wrote wrong, in words that need no stack; nothing where an error says no such thing. */
export function mistakeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (explained.includes(error.name)) return error.message
  const file = fileWithMistake(error)
  if (file === undefined) return undefined
  const [place, hint = ''] = file
  return `${place}: ${withoutPaths(error.message)}${hint}`
}

/**
 * Of an error that a file of the project made when it was loaded: the file with its line. Node begins the stack with both
 * where a file cannot be read; where code ran, they stand in its first lines.
 */
function fileWithMistake(error: Error): readonly [place: string, hint?: string] | undefined {
  const { stack = '' } = error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ERR_MODULE_NOT_FOUND') {
    const importer = / imported from (\S+)/.exec(error.message)?.[1]
    return importer === undefined || isForeign(importer) ? undefined : [shown(importer)]
  }
  const asked = /^The requested module '(\S+)' does not provide/.exec(error.message)?.[1]
  if (asked?.endsWith('/tocsin.config.ts')) return [configFile, '; it needs "export default defineConfig({ ... })"']
  // Of what was required, Node names no importer; only the configuration lies beside this folder.
  if (asked?.startsWith('./shared/')) return [configFile]
  const unread = /^(file:\/\/\S+?|\/\S+?):(\d+)\n/.exec(stack)
  const [, path = '', line] = unread ?? /(?:\(|\s)(file:\/\/\S+?|\/\S+?):(\d+)/.exec(stack) ?? []
  const file = path.startsWith('file:') ? fileURLToPath(path) : path
  // What a module of ours does wrong when it runs is for a stack trace; the configuration is the users' own.
  if (path !== '' && !isForeign(file) && (unread !== null || shown(file) === configFile)) {
    const hint = code === 'ERR_INVALID_TYPESCRIPT_SYNTAX' ? '; look at the end of the line before, too' : ''
    return [`${shown(file)}:${line}`, hint]
  }
  return asked === undefined ? undefined : ['A file of the project']
}

function isForeign(file: string): boolean {
  return file.includes('node_modules') || shown(file).startsWith('..')
}

function shown(file: string): string {
  return relative(root, file)
}

function withoutPaths(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ imported from .*/, '').replaceAll(`${root}/`, '')
}

/**
 * Ends the process with a sentence where people made a mistake: the framework would wrap it in its own words, once for
 * each place that asks.
 */
export async function forPeople<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    return endWithMistake(error)
  }
}

/** The same for what `load` requires. */
export function loadForPeople<Module>(load: () => Module): Module {
  try {
    return load()
  } catch (error) {
    return endWithMistake(error)
  }
}

/** @throws error, where nobody but the program is to blame */
function endWithMistake(error: unknown): never {
  const mistake = mistakeOf(error)
  if (mistake === undefined) throw error
  writeSync(2, `${mistake}\n`)
  process.exit(1)
}
