import type { Step } from '../../shared/core/detection.ts'
import type { ServiceEvent } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import type { FlowRun } from '../../shared/sources/services/appflow.ts'
import { ifKnown } from '../steps.ts'

/** @param again what to do when the cause is mended: "run it again" */
export function mendFlow({ 'flow-name': flow }: FlowRun, { region }: ServiceEvent, again: string): readonly Step[] {
  return [
    ...ifKnown(flow, (name) => ({
      do: 'See its last runs and their errors:',
      run: aws`appflow describe-flow-execution-records --flow-name ${name} --max-results 5 --region ${region}`,
    })),
    'Mostly the connection must be confirmed again at the other service, or a field was renamed there.',
    ...ifKnown(flow, (name) => ({
      do: `When the cause is mended, ${again}:`,
      run: aws`appflow start-flow --flow-name ${name} --region ${region}`,
    })),
  ]
}
