/**
 * What a shell reads to complete `tocsin`. Each asks the command itself what may stand there, one word a line with a tab and its meaning;
 * a line of one colon stands for the names of files, which shells quote and list themselves. What was typed is handed over
 * as it is, and what comes back is never evaluated: a file's name may hold anything.
 */
export const scripts: Readonly<Record<'bash' | 'zsh' | 'fish', (program: readonly string[]) => string>> = {
  // As macOS has it: version 3.2, in which compopt and mapfile are missing.
  bash: (program) => `# Completes tocsin in bash.
function __tocsin { ${program.map(quoted).join(' ')} "$@"; }
type -t tocsin >/dev/null || function tocsin { __tocsin "$@"; }
_tocsin() {
  local word files=
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    if [[ $word == : ]]; then files=1; else COMPREPLY+=("$word"); fi
  done < <(__tocsin completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [[ -n $files ]] || compopt +o default 2>/dev/null || true
}
complete -o default -F _tocsin tocsin
`,
  zsh: (program) => `#compdef tocsin
# Completes tocsin in zsh, after compinit.
function __tocsin { ${program.map(quoted).join(' ')} "$@" }
whence tocsin >/dev/null || function tocsin { __tocsin "$@" }
_tocsin() {
  local line files=
  local -a found
  for line in "\${(@f)$(__tocsin completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == : ]]; then files=1
    elif [[ -n $line ]]; then found+=("\${\${line//:/\\\\:}/$'\\t'/:}"); fi
  done
  (( $#found )) && _describe tocsin found
  if [[ -n $files ]]; then compset -P '--*='; _files; fi
}
compdef _tocsin tocsin
`,
  fish: (program) => `# Completes tocsin in fish.
function __tocsin
  ${program.map(quotedForFish).join(' ')} $argv
end
if not type -q tocsin
  function tocsin
    __tocsin $argv
  end
end
function __tocsin_words
  set -l typed (commandline -opc)
  set -l last (commandline -ct)
  for line in (__tocsin completion words -- $typed[2..-1] "$last" 2>/dev/null)
    if test "$line" = :
      __fish_complete_path "$last"
    else
      echo $line
    end
  end
end
complete -c tocsin -f -a '(__tocsin_words)'
`,
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}

/** In fish's single quotes a backslash escapes both. */
function quotedForFish(word: string): string {
  return `'${word.replaceAll(/[\\']/g, '\\$&')}'`
}
