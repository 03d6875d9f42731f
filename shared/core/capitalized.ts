/** As a sentence begins: "an EC2 instance" as "An EC2 instance". */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
