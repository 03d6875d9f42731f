/** As many characters as CloudWatch Logs takes. */
const maxLength = 1024

/** Two regular expressions may stand in one pattern. */
const maxRegexes = 2

/**
 * What is wrong with a filter pattern, where CloudWatch Logs would refuse it: a deployment that fails at its last
 * resource takes minutes to say so. What is doubtful passes; AWS has the last word.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function filterPatternProblem(pattern: string): string | undefined {
  if (pattern.length > maxLength) return `is longer than the ${maxLength} characters that CloudWatch Logs takes`
  const text = pattern.trim()
  const closed = withoutQuotes(text)
  if (closed.problem !== undefined) return closed.problem
  if (text.startsWith('{')) return jsonProblem(closed.text)
  if (text.startsWith('[')) return columnsProblem(closed.text)
  return termsProblem(closed.text)
}

/** A quoted text, or a regular expression where a word may begin. */
const opaque = /"(?:\\.|[^"\\])*"|(?<![^\s=,({[?-])%(?:\\.|[^%\\])*%/g

/** The pattern with `"` for each quoted text and `%` for each regular expression, in which nothing has a meaning. */
function withoutQuotes(text: string): { readonly text: string; readonly problem?: string } {
  const left = text.replace(opaque, (found) => found.charAt(0).repeat(2))
  const unclosed = /"(?!")|(?<![^\s=,({[?-])%(?!%)/.exec(left.replaceAll('""', '  '))
  if (unclosed !== null) {
    const mark = unclosed[0] === '"' ? 'a quote' : 'a %'
    return { text, problem: `has ${mark} without its end: ${left.slice(unclosed.index, unclosed.index + 30)}` }
  }
  const regexes = [...text.matchAll(opaque)].flatMap(([found]) => (found.startsWith('%') ? [found.slice(1, -1)] : []))
  if (regexes.length > maxRegexes) {
    return { text, problem: `has ${regexes.length} regular expressions; it may have ${maxRegexes}` }
  }
  const problem = regexes.map(regexProblem).find((each) => each !== undefined)
  return { text: left.replaceAll('""', '"').replaceAll('%%', '%'), ...(problem !== undefined && { problem }) }
}

function regexProblem(regex: string): string | undefined {
  if (regex === '') return 'has an empty regular expression: %%'
  if (/(?<!\\)[()]/.test(regex)) return `has parentheses in %${regex}%, which CloudWatch Logs does not take there`
  return undefined
}

/** Plain words: all of them, or with `?` one of them, or with `-` not. */
function termsProblem(text: string): string | undefined {
  const terms = text.split(/\s+/).filter((term) => term !== '')
  const odd = terms.find((term) => !/^[?-]?(?:["%]|\w+)$/.test(term))
  if (odd === undefined) return undefined
  const [, mark = '', word = ''] = /^([?-]?)(.*)$/.exec(odd) ?? []
  return `has "${odd}": a term with other signs than letters, digits and _ stands in quotes, as ${mark}"${word.replaceAll('"', '')}"`
}

const selector = /^\$(?:\.[\w@-]+(?:\[(?:\d+|\*)\])*|\.?\[["']?[^\]]*["']?\]|\.\*)+$/
const comparison = /^(\S+?)\s*(?:(=|!=|<=|>=|<|>)\s*(\S+)|\s(IS\s+(?:TRUE|FALSE|NULL)|NOT\s+EXISTS))$/i

/** `{ ($.a = "x") && ($.b.c > 3 || $.d IS TRUE) }` */
function jsonProblem(text: string): string | undefined {
  if (!text.endsWith('}')) return 'begins with { and does not end with }'
  const inside = text.slice(1, -1).trim()
  if (inside === '') return 'has nothing between { and }'
  const depth = depthProblem(inside)
  if (depth !== undefined) return depth
  for (const part of inside.split(/&&|\|\|/)) {
    const condition = part.replace(/[()]/g, ' ').trim()
    if (condition === '') return 'has && or || without a condition on each side'
    const [, left] = comparison.exec(condition) ?? []
    if (left === undefined) {
      return `has "${condition}", which is no condition like $.level = "ERROR", $.code >= 500, $.ok IS TRUE or $.error NOT EXISTS`
    }
    if (!selector.test(left)) return `has "${left}", which names no field: a field is written $.name or $.outer.inner`
  }
  return undefined
}

function depthProblem(text: string): string | undefined {
  let depth = 0
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth < 0) return 'has ) without its ('
  }
  return depth === 0 ? undefined : 'has ( without its )'
}

/** `[host, user, ..., status = 5*, size > 1000]`: one name for each word of a line. */
function columnsProblem(text: string): string | undefined {
  if (!text.endsWith(']')) return 'begins with [ and does not end with ]'
  const columns = text
    .slice(1, -1)
    .split(',')
    .map((column) => column.trim())
  if (columns.filter((column) => column === '...').length > 1) return 'has ... twice; only one can be told apart'
  const odd = columns.find((column) => column !== '...' && !isColumn(column))
  if (odd === undefined) return undefined
  return odd === ''
    ? 'has a comma without a name'
    : `has "${odd}", which is no name of a column like status or status = 5*`
}

function isColumn(column: string): boolean {
  return column
    .split(/&&|\|\|/)
    .every((part) => /^\(?\s*[\w-]+\s*(?:(?:=|!=|<=|>=|<|>)\s*[^\s=<>!]+\s*)?\)?$/.test(part.trim()))
}
