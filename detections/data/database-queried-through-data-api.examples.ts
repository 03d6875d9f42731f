import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const parameters = {
  resourceArn: 'arn:aws:rds:us-east-1:111122223333:cluster:main',
  secretArn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:main-AbCdEf',
  database: '**********',
  sql: '**********',
}

export default defineExamples({
  fires: [
    {
      // Other sessions of the same role are nothing new.
      events: inARow(3, 7200, (eventTime, i) =>
        apiCall('rdsdata:ExecuteStatement', {
          eventTime,
          requestParameters: parameters,
          userIdentity: session('Reports', `run-${i}`),
          managementEvent: false,
          eventCategory: 'Data',
        }),
      ),
      title: 'role Reports (session run-0) ran SQL on database cluster main through the Data API for the first time',
      severity: 'low',
    },
    {
      event: apiCall('redshift-data:ExecuteStatement', {
        requestParameters: { workgroupName: 'reports', database: 'dev', sql: '***OMITTED***' },
      }),
      title: 'alice ran SQL on Redshift workgroup reports through the Data API for the first time',
    },
  ],
  silent: [
    {
      event: apiCall('rdsdata:ExecuteStatement', { requestParameters: parameters, errorCode: 'BadRequestException' }),
      because: 'the database refused',
    },
    {
      event: apiCall('rdsdata:BeginTransaction', { requestParameters: { resourceArn: parameters.resourceArn } }),
      because: 'no statement is run',
    },
  ],
})
