import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const partner = { 'server-id': 's-1234abcd5678efghi', username: 'partner', protocol: 'SFTP', 'status-code': 'FAILED' }

export default defineExamples({
  fires: [
    {
      event: sample('transfer/server-download-failed.json'),
      title: 'The download of a file from SFTP server s-1234abcd5678efghi by user test failed',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.transfer', 'SFTP Server File Upload Failed', partner),
      title: 'The upload of a file to SFTP server s-1234abcd5678efghi by user partner failed',
    },
    {
      event: serviceEvent('aws.transfer', 'FTPS Server File Rename Failed', partner),
      title: 'The renaming of a file on FTPS server s-1234abcd5678efghi by user partner failed',
    },
    {
      event: serviceEvent('aws.transfer', 'FTP Server Directory Create Failed', {}),
      title: 'The creation of a directory on an FTP server failed',
    },
  ],
  silent: [
    { event: sample('transfer/server-upload-completed.json'), because: 'the file is there' },
    { event: sample('transfer/connector-send-failed.json'), because: 'a connector is told by itself' },
  ],
})
