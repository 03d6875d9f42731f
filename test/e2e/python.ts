import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** The folder of the virtual environment. */
export const environment = resolve(root, '.venv')

/** The Python of the project's own virtual environment, with what test/requirements.txt names. */
export function installPython(): string {
  return install('.venv', 'requirements.txt')
}

function install(folder: string, list: string): string {
  const place = resolve(root, folder)
  const requirements = resolve(root, 'test', list)
  const installed = resolve(place, 'installed.txt')
  const python = resolve(place, 'bin/python')
  const wanted = readFileSync(requirements, 'utf8')
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    execFileSync('python3', ['-m', 'venv', place], { stdio: 'inherit' })
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]
    execFileSync(python, pip, { stdio: 'inherit' })
    writeFileSync(installed, wanted)
  }
  return python
}

if (process.argv[1] === import.meta.filename) {
  installPython()
  install('.venv-checkov', 'requirements-checkov.txt')
}
