import type { ApiCall } from '../../../shared/core/event.ts'
import { flagAt, isWord, type Json, listAt, textAt } from '../../../shared/core/json.ts'

/**
 * What the containers of a task definition (ECS) or job definition (Batch) get of the host that containers should not,
 * in words; empty where they are isolated as usual.
 */
export function readBreaches({ request }: ApiCall): readonly string[] {
  // Batch describes a job by its one container, or by tasks as ECS does.
  const job = listAt(request, 'containerProperties')
  const tasks = [request, ...listAt(request, 'ecsProperties', 'taskProperties')]
  const containers = [
    ...job,
    ...tasks.flatMap((t) => [...listAt(t, 'containerDefinitions'), ...listAt(t, 'containers')]),
  ]
  const paths = [...job, ...tasks].flatMap((part) => listAt(part, 'volumes')).map(hostPathOf)
  const breaches = {
    'privileged mode': containers.some((container) => flagAt(container, 'privileged') === true),
    'kernel capabilities': containers.some(hasStrongCapability),
    'the processes of the host': tasks.some((task) => isWord(textAt(task, 'pidMode'), 'host')),
    'the container engine of the host': paths.some((path) => path !== undefined && /docker|containerd/.test(path)),
    'the files of the host': paths.some((path) => path !== undefined && /^\/(?:etc|root|home)?\/?$/.test(path)),
  }
  return Object.entries(breaches).flatMap(([words, found]) => (found ? [words] : []))
}

function hostPathOf(volume: Json): string | undefined {
  return textAt(volume, 'host', 'sourcePath')
}

function hasStrongCapability(container: Json): boolean {
  const strong = ['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO', 'NET_ADMIN']
  return listAt(container, 'linuxParameters', 'capabilities', 'add').some((added) => isWord(added, ...strong))
}
