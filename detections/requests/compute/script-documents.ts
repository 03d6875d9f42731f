import type { ApiCall } from '../../../shared/core/event.ts'
import { textAt } from '../../../shared/core/json.ts'
import { nameIn } from '../arns.ts'

/** AWS's own documents that run what the caller writes, or what lies where the caller says. */
const runningAnything =
  /^AWS-(?:Run(?:ShellScript|PowerShellScript|RemoteScript|Document|DockerAction|AnsiblePlaybook|SaltState)|ApplyAnsiblePlaybooks|ApplyChefRecipes|ApplyDSCMofs|Install(?:PowerShellModule|Application)|ConfigureDocker)$/

/**
 * Whether a document of Systems Manager is AWS's own: nobody else may begin a name so.
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateDocument.html
 */
export function isOfAws(document: string): boolean {
  return /^(?:aws|amazon|amzn)/i.test(nameIn(document)) && !/^arn:[\w-]+:ssm:[\w-]*:\d{12}:/.test(document)
}

/** Whether a command may run anything: by a document that takes it, or by one that somebody wrote. */
export function runsAnything({ request }: ApiCall): boolean {
  const document = textAt(request, 'documentName')
  return document !== undefined && (!isOfAws(document) || runningAnything.test(nameIn(document)))
}

/** "a script", "document repair" */
export function scriptInWords({ request }: ApiCall): string {
  const document = textAt(request, 'documentName') ?? ''
  return isOfAws(document) && /Script$/.test(document) ? 'a script' : `document ${nameIn(document)}`
}
