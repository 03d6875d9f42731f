import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const set = (parameters: Readonly<Record<string, string>>) =>
  apiCall('rds:ModifyDBParameterGroup', {
    requestParameters: {
      dBParameterGroupName: 'postgres-main',
      parameters: Object.entries(parameters).map(([parameterName, parameterValue]) => ({
        parameterName,
        parameterValue,
        applyMethod: 'immediate',
        isModifiable: false,
      })),
    },
  })

export default defineExamples({
  fires: [
    {
      event: set({ 'rds.force_ssl': '0' }),
      title: 'alice set rds.force_ssl to 0 in database parameter group postgres-main',
      severity: 'medium',
    },
    {
      event: set({ work_mem: '65536', 'rds.force_ssl': '0', 'pgaudit.log': 'none' }),
      title: 'alice set rds.force_ssl to 0 and 1 more in database parameter group postgres-main',
    },
    {
      event: apiCall('redshift:ModifyClusterParameterGroup', {
        requestParameters: {
          parameterGroupName: 'sales',
          parameters: [{ parameterName: 'require_ssl', parameterValue: 'false' }],
        },
      }),
      title: 'alice set require_ssl to false in database parameter group sales',
    },
  ],
  silent: [
    { event: set({ 'rds.force_ssl': '1', 'pgaudit.log': 'ddl' }), because: 'both protect more than before' },
    { event: set({ max_connections: '0' }), because: 'the parameter has nothing to do with it' },
  ],
})
