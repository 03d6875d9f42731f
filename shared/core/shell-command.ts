/** A command as the words that a shell hands to the program; whoever shows it quotes them. */
export type ShellCommand = readonly string[]

/** A command of the AWS CLI. Each `${value}` stays inside its word, whatever it contains: names in events are hostile. */
export function aws(template: TemplateStringsArray, ...values: readonly string[]): ShellCommand {
  const remaining = [...values]
  const words = template.join(placeholder).trim().split(/\s+/)
  const filled = words.map((word) => word.replaceAll(placeholder, () => inWord(word, remaining.shift() ?? '')))
  // A detection may put in an option of its own.
  return [
    'aws',
    ...withValues(
      words,
      filled,
      (word) => word.startsWith(placeholder),
      (option) => option,
    ),
  ]
}

const placeholder = '\u0000'

/**
 * A value as it stands in a word of a command. In the CLI's shorthand, `Name=key-name,Values=x`, commas and signs of equality part
 * names and values, and names of IAM and EC2 may have them: such a value is put in quotes, which the CLI takes off again.
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
function inWord(template: string, value: string): string {
  const isShorthand = /^[A-Za-z]+=/.test(template)
  return isShorthand && /[,="'[\]{}\\\s]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value
}

/**
 * The filled words, where a value that begins with a dash is tied to the option before it: IAM takes `--profile=x` for a
 * user's name, and as a word of its own the CLI would take it for an option.
 * @param isValue whether a word of the template begins with what an event says
 * @param untied what stands where there is no option before it: without a word the command is none to run (`isComplete`)
 */
export function withValues<Word>(
  template: readonly Word[],
  filled: readonly string[],
  isValue: (word: Word) => boolean,
  untied: (text: string) => string = () => '',
): ShellCommand {
  const words: string[] = []
  for (const [i, word] of template.entries()) {
    const text = filled[i] ?? ''
    const before = template[i - 1]
    const option = before === undefined || isValue(before) ? undefined : words.at(-1)
    if (!isValue(word) || !text.startsWith('-')) words.push(text)
    else if (option !== undefined && /^--[a-z\d-]+$/.test(option)) words[words.length - 1] = `${option}=${text}`
    else words.push(untied(text))
  }
  return words
}

/** What stands for a name that an event does not hold. */
const unknownValue = /\bof unknown (?:name|ID)\b|^without a name$|(?:^|[/=:'])unknown(?:'|\/?$)/

/** Whether every value of the command is known: what lacks one, or says "of unknown name", is no command to run. */
export function isComplete(command: ShellCommand): boolean {
  return command.every((word) => word !== '' && !word.endsWith('=') && !unknownValue.test(word))
}
