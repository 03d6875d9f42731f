import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const removeEfs = (record: object = {}) =>
  apiCall('elasticfilesystem:DeleteFileSystem', {
    requestParameters: { fileSystemId: 'fs-0123456789abcdef0' },
    ...record,
  })
const removeFsx = (parameters: object, record: object = {}) =>
  apiCall('fsx:DeleteFileSystem', {
    requestParameters: { fileSystemId: 'fs-0fedcba9876543210', ...parameters },
    ...record,
  })
const terraform = { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }

export default defineExamples({
  fires: [
    { event: removeEfs(), title: 'alice deleted EFS file system fs-0123456789abcdef0', severity: 'high' },
    { event: removeEfs(terraform), title: 'alice deleted EFS file system fs-0123456789abcdef0', severity: 'high' },
    {
      event: removeFsx({ windowsConfiguration: { skipFinalBackup: true } }),
      title: 'alice deleted FSx file system fs-0fedcba9876543210 without a last backup',
      severity: 'high',
    },
    { event: removeFsx({}), title: 'alice deleted FSx file system fs-0fedcba9876543210', severity: 'medium' },
    { event: removeFsx({}, terraform), title: 'alice deleted FSx file system fs-0fedcba9876543210', severity: 'low' },
  ],
  silent: [
    { event: removeEfs({ errorCode: 'FileSystemInUse' }), because: 'it is still in use, and AWS refused' },
    {
      event: apiCall('elasticfilesystem:DeleteAccessPoint', {
        requestParameters: { accessPointId: 'fsap-0123456789abcdef0' },
      }),
      because: 'only a way to it is deleted',
    },
  ],
})
