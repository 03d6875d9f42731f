import { type Command, commandLine, type Expected, type Option } from '../command-line.ts'

/** What may stand at the end of a command line. */
export interface Candidates {
  readonly words: readonly Candidate[]
  /** Whether the name of a file may stand there; a shell knows best which there are. */
  readonly files: boolean
}

interface Candidate {
  readonly word: string
  readonly says: string
}

/** Every command takes these. */
const common: Readonly<Record<string, Option>> = {
  help: { type: 'boolean', says: 'how it is used' },
  version: { type: 'boolean', says: 'which version it is' },
}

/**
 * @param typed what follows `tocsin`, up to the cursor; the last word is the one to complete, or blank
 * @param detections all IDs, of sequences too
 */
export function candidates(typed: readonly string[], detections: readonly string[]): Candidates {
  const words = [...typed]
  const last = words.pop() ?? ''
  const [name, ...args] = words
  const commands: Readonly<Record<string, Command>> = commandLine
  if (name === undefined) {
    const all = Object.entries(commands).map(([word, { says }]) => ({ word, says }))
    return only([...all, ...optionWords(common)], last)
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined || args.includes('--')) return { words: [], files: args.includes('--') }

  const options = { ...command.options, ...common }
  const begun = begunValue(args, last, options)
  if (begun !== undefined) {
    const { words: found, files } = expected(begun.option.value, begun.value, detections)
    return { words: found.map(({ word, says }) => ({ word: begun.tied + word, says })), files }
  }
  const act = args.find((word) => Object.hasOwn(command.acts ?? {}, word))
  if (last.startsWith('-')) {
    const allowed = act === undefined ? Object.keys(options) : [...(command.acts?.[act] ?? []), ...Object.keys(common)]
    const open = Object.entries(options).filter(
      ([name, { multiple }]) => allowed.includes(name) && (multiple || !args.some((word) => isOption(word, name))),
    )
    return only(optionWords(Object.fromEntries(open)), last)
  }
  if (command.acts !== undefined) return expected(act === undefined ? Object.keys(command.acts) : [], last, detections)
  return expected(command.takes ?? [], last, detections)
}

interface BegunValue {
  readonly option: Option
  readonly value: string
  /** What stands before the value in the same word. */
  readonly tied: string
}

/** Where the value of an option is being typed, as its own word or after `=`. */
function begunValue(
  args: readonly string[],
  last: string,
  options: Readonly<Record<string, Option>>,
): BegunValue | undefined {
  const optionOf = (word: string | undefined): Option | undefined => {
    const option = word?.startsWith('--') ? options[word.slice(2)] : undefined
    return option?.type === 'string' ? option : undefined
  }
  const [, tied = '', name = '', value = ''] = /^((--[a-z-]+)=)(.*)$/s.exec(last) ?? []
  const tiedTo = optionOf(name)
  if (tiedTo !== undefined) return { option: tiedTo, value, tied }
  // bash makes three words of `--event=x`, where other shells make one.
  const option = optionOf(args.at(args.at(-1) === '=' ? -2 : -1))
  return option === undefined ? undefined : { option, value: last === '=' ? '' : last, tied: '' }
}

function isOption(word: string, name: string): boolean {
  return word === `--${name}` || word.startsWith(`--${name}=`)
}

/** Of a value that is free text, nothing is known: a shell may offer files, as it does by itself. */
function expected(what: Expected | undefined, last: string, detections: readonly string[]): Candidates {
  if (what === undefined || what === 'file') return { words: [], files: true }
  const all = what === 'detection' ? detections : what
  return only(
    all.map((word) => ({ word, says: '' })),
    last,
  )
}

function optionWords(options: Readonly<Record<string, Option>>): readonly Candidate[] {
  return Object.entries(options).map(([option, { says }]) => ({ word: `--${option}`, says }))
}

function only(words: readonly Candidate[], last: string): Candidates {
  return { words: words.filter(({ word }) => word.startsWith(last)), files: false }
}
