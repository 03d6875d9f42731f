import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const onStart = [{ content: 'ZWNobyBoZWxsbw==' }]

export default defineExamples({
  fires: [
    {
      event: apiCall('sagemaker:UpdateNotebookInstanceLifecycleConfig', {
        requestParameters: { notebookInstanceLifecycleConfigName: 'main', onStart },
      }),
      title: 'alice changed start script main of SageMaker notebooks',
      severity: 'medium',
    },
    {
      event: apiCall('sagemaker:CreateNotebookInstanceLifecycleConfig', {
        requestParameters: { notebookInstanceLifecycleConfigName: 'main', onStart },
      }),
      title: 'alice wrote start script main of SageMaker notebooks',
      severity: 'low',
    },
    {
      event: apiCall('sagemaker:CreateStudioLifecycleConfig', {
        requestParameters: {
          studioLifecycleConfigName: 'team',
          studioLifecycleConfigContent: 'ZWNobyBoZWxsbw==',
          studioLifecycleConfigAppType: 'JupyterLab',
        },
      }),
      title: 'alice wrote start script team of SageMaker notebooks',
    },
    {
      event: apiCall('sagemaker:UpdateNotebookInstance', {
        requestParameters: { notebookInstanceName: 'research', lifecycleConfigName: 'main' },
      }),
      title: 'alice gave SageMaker notebook research start script main',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('sagemaker:UpdateNotebookInstance', {
        requestParameters: { notebookInstanceName: 'research', instanceType: 'ml.t3.large' },
      }),
      because: 'its script stays as it was',
    },
    {
      event: apiCall('sagemaker:DeleteNotebookInstanceLifecycleConfig', {
        requestParameters: { notebookInstanceLifecycleConfigName: 'main' },
      }),
      because: 'the script is gone',
    },
  ],
})
