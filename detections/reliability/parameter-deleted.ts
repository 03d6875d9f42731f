import { parameterInWords, ssmParameterChange } from '../../shared/sources/services/ssm-parameter.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { findCallOn, ifKnown } from '../steps.ts'

export default defineServiceDetection(ssmParameterChange, {
  id: 'reliability/parameter-deleted',
  detail: { operation: ['Delete'] },
  severity: 'low',
  title: ({ name }) => `${parameterInWords(name)} was deleted`,
  why: 'Programs that read it stop, or fail to start; a deleted parameter cannot be brought back.',
  respond: ({ name }, e) => [
    ...ifKnown(name, (name) => findCallOn(name, e.region)),
    'Where a program still needs it, write it again with the value from your templates or a backup.',
  ],
  falsePositives: ['What read it is taken down, too.'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html'],
})
