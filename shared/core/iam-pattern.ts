/** Whether a text fits a pattern of IAM's, in which `*` stands for any characters and `?` for one. No input makes it slow. */
export function fitsIamPattern(pattern: string, text: string): boolean {
  let [at, read] = [0, 0]
  let [star, resumed] = [-1, 0]
  while (read < text.length) {
    if (pattern[at] === '*') {
      star = at++
      resumed = read
    } else if (pattern[at] === '?' || pattern[at] === text[read]) {
      at++
      read++
    } else if (star >= 0) {
      at = star + 1
      read = ++resumed
    } else {
      return false
    }
  }
  return /^\**$/.test(pattern.slice(at))
}
