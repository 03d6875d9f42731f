import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
/** The folder of the virtual environment. */
export const environment = resolve(root, '.venv')
const requirements = resolve(root, 'test/requirements.txt')
const installed = resolve(environment, 'installed.txt')

/** The Python of the project's own virtual environment, with what test/requirements.txt names. */
export function installPython(): string {
  const python = resolve(environment, 'bin/python')
  const wanted = readFileSync(requirements, 'utf8')
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    execFileSync('python3', ['-m', 'venv', environment], { stdio: 'inherit' })
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]
    execFileSync(python, pip, { stdio: 'inherit' })
    writeFileSync(installed, wanted)
  }
  return python
}

if (import.meta.main) installPython()
