import { defineCallDetection } from '../define-call-detection.ts'
import {
  eachTarget,
  readCommandTargets,
  scriptDocuments,
  targetsInWords,
} from '../requests/compute/instance-command.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/scheduled-command-created',
  calls: ['ssm:CreateAssociation', 'ssm:RegisterTaskWithMaintenanceWindow', 'ssm:UpdateAssociation'],
  record: {
    $or: [{ requestParameters: { name: scriptDocuments } }, { requestParameters: { taskArn: scriptDocuments } }],
  },
  severity: 'medium',
  title: (e) => {
    const targets = readCommandTargets(e)
    return `${e.actor.name} had a script run again and again on ${targetsInWords(targets, eachTarget(targets))}`
  },
  why: 'The script runs as root whenever it is due, also on machines that come later: a way for intruders to stay.',
  respond: (e) => [
    `Ask ${e.actor.name} what the script does, and read it in the Systems Manager console (State Manager or Maintenance Windows).`,
    'If nobody knows it, delete the association or the task, and look at the machines it ran on.',
    ...otherCalls(e),
  ],
  falsePositives: ['An operator sets up housekeeping by hand.'],
  mitre: ['T1053', 'T1651'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateAssociation.html'],
})
