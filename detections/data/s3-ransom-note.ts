import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { objectInWords } from '../requests/s3/bucket.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-ransom-note',
  calls: ['s3:PutObject', 's3:CopyObject'],
  record: {
    requestParameters: {
      key: [
        { wildcard: '*ransom*' },
        { wildcard: '*Ransom*' },
        { wildcard: '*RANSOM*' },
        { wildcard: '*decrypt*' },
        { wildcard: '*Decrypt*' },
        { wildcard: '*DECRYPT*' },
        { wildcard: '*recover*' },
        { wildcard: '*RECOVER*' },
        { wildcard: '*FILES*' },
      ],
    },
  },
  where: (e) => isNote(textAt(e.request, 'key')?.split('/').at(-1) ?? ''),
  groupBy: (e) => `${e.account.id} ${bucketOf(e)}`,
  severity: 'high',
  title: (e) => `${e.actor.name} wrote what looks like a ransom note: ${objectInWords(e)}`,
  why: 'The note comes last: the data has been deleted, encrypted or copied already.',
  respond: (e) => [
    'Read the note, and do not answer it.',
    stopActor(e),
    ...otherCalls(e),
    'See what is left in the bucket, what older versions there are, and what the backups hold.',
  ],
  falsePositives: ['The name of an ordinary file happens to read like one.'],
  mitre: ['T1486', 'T1491'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'],
})

/** "HOW_TO_DECRYPT.txt", "RECOVER-FILES.html", "FILES-DELETED.txt" */
function isNote(name: string): boolean {
  const isText = /\.(?:txt|html?|hta|md|rtf)$/i.test(name) || !name.includes('.')
  return isText && notes.some((note) => note.test(name))
}

const notes = [
  /^ransom|ransom.?(?:note|message|readme|demand)/i,
  /(?:how.?to|readme|your|all|files?|instructions?).{0,12}(?:decrypt|recover)/i,
  /(?:decrypt|recover).{0,12}(?:files?|data|instructions?|readme|how.?to)/i,
  /files.?(?:are.?|were.?|have.?been.?)?(?:deleted|encrypted|stolen|locked)/i,
]
