import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'data/ebs-encryption-by-default-off',
  calls: ['ec2:DisableEbsEncryptionByDefault'],
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off the encryption of new EBS disks in ${e.region}`,
  groupBy: (e) => `${e.account.id} ${e.region}`,
  why: 'Disks and snapshots made from now on are readable by whoever gets hold of them.',
  respond: (e) => [
    { do: 'Switch it on again:', run: aws`ec2 enable-ebs-encryption-by-default --region ${e.region}` },
    {
      do: 'Find disks that were made without encryption; copy them into encrypted ones:',
      run: aws`ec2 describe-volumes --filters Name=encrypted,Values=false --region ${e.region}`,
    },
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['An old image or a service cannot use encrypted disks.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableEbsEncryptionByDefault.html'],
})
