import type { Command } from './command-line.ts'

/** npm takes a word of these letters for so many options of its own: `--yaml` for `-y -a -m -l`. */
const ofLetters: Readonly<Record<string, string | undefined>> = { a: 'all', l: 'long', y: 'yes' }
const letters = /^[adlmsy]+$/

/**
 * Options that were written before the `--` of `npm run`: npm keeps them, and hands none of them on but by its environment.
 * @param args what came through
 */
export function keptByNpm(
  options: Command['options'],
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  // `npx tocsin` hands on all that follows.
  if (environment['npm_lifecycle_event'] === undefined || environment['npm_command'] === 'exec') return []
  const isSet = (name: string): boolean => environment[`npm_config_${name}`] === 'true'
  const isKept = (name: string): boolean => {
    const written = environment[`npm_config_${name.replace(/^no-/, '').replaceAll('-', '_')}`]
    // An address stands in .npmrc files.
    if (written !== undefined) return !(name === 'email' && written.includes('@'))
    const own = [...name].flatMap((letter) => ofLetters[letter] ?? [])
    return letters.test(name) && own.every(isSet)
  }
  return Object.keys(options)
    .filter((name) => !args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)))
    .filter(isKept)
    .map((name) => `--${name}`)
}
