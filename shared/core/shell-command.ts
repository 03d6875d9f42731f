/** A command as the words that a shell hands to the program; whoever shows it quotes them. */
export type ShellCommand = readonly string[]

/** A command of the AWS CLI. Each `${value}` stays inside its word, whatever it contains: names in events are hostile. */
export function aws(template: TemplateStringsArray, ...values: readonly string[]): ShellCommand {
  const remaining = [...values]
  const words = template.join(placeholder).trim().split(/\s+/)
  return ['aws', ...words.map((word) => word.replaceAll(placeholder, () => remaining.shift() ?? ''))]
}

const placeholder = '\u0000'
