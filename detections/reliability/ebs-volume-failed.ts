import { aws } from '../../shared/core/shell-command.ts'
import { ebsVolume, type VolumeEvent, volumeInWords } from '../../shared/sources/services/ebs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(ebsVolume, {
  id: 'reliability/ebs-volume-failed',
  detail: { result: ['failed'] },
  severity: (volume) => (isKeyGoing(volume) ? 'high' : 'medium'),
  gravest: 'high',
  title: (volume, e) => `${volumeInWords(volume, e.resources[0]?.name)}${keyProblem(volume) ?? ''}`,
  window: { minutes: 24 * 60 },
  why: (volume) => {
    if (isKeyGoing(volume))
      return 'Once the key is deleted, nobody can read what is on the volume any more, nor its snapshots.'
    return volume.event === 'createVolume'
      ? 'Whatever asked for the volume, as an instance that starts or a restore, does not get it.'
      : 'An instance does without the disk, or does not start.'
  },
  respond: (volume, e) => [
    ...ifKnown(e.resources.find(({ type }) => type === 'AWS::KMS::Key')?.name, (key) => [
      ...(isKeyGoing(volume)
        ? [{ do: 'Keep the key:', run: aws`kms cancel-key-deletion --key-id ${key} --region ${e.region}` }]
        : []),
      ...(/pending import/i.test(volume.cause ?? '') ? [`Import the key material of ${key} again.`] : []),
      ...(/pending deletion|disabled/i.test(volume.cause ?? '')
        ? [{ do: 'Enable the key again:', run: aws`kms enable-key --key-id ${key} --region ${e.region}` }]
        : []),
    ]),
    ...ifKnown(e.resources.find(({ type }) => type === 'AWS::EC2::Volume')?.name, (id) => ({
      do: 'See the volume, and where it belongs:',
      run: aws`ec2 describe-volumes --volume-ids ${id} --region ${e.region}`,
    })),
    'When the cause is gone, see that whatever asked for it tries again, or do that by hand.',
  ],
  falsePositives: (volume) =>
    keyProblem(volume) === undefined
      ? ['Whatever asked for it tries again by itself, and succeeds then.']
      : ['The key was given up on purpose, with the volumes that it encrypts.'],
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html#volume-events'],
})

/** ": its KMS key is disabled" */
function keyProblem({ cause }: VolumeEvent): string | undefined {
  const state = /\bkey\/\S+ is ([\w\s]+?)\.?$/.exec(cause ?? '')?.[1]
  return state && `: its KMS key is ${state}`
}

function isKeyGoing({ cause }: VolumeEvent): boolean {
  return /pending deletion/i.test(cause ?? '')
}
