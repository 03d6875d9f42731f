/** Layers that AWS publishes: how their names begin, and the accounts of which AWS's documentation names them. */
interface Published {
  readonly name: string
  readonly accounts: ReadonlySet<string>
}

/** Whether AWS itself publishes a layer. Either alone proves nothing: anybody may take a name, and an account may hold more. */
export function isOfAws(layer: string): boolean {
  const [, , service, , account = '', kind, name = ''] = layer.split(':')
  return (
    service === 'lambda' &&
    kind === 'layer' &&
    published.some((one) => name.startsWith(one.name) && one.accounts.has(account))
  )
}

/** @see https://github.com/aws-otel/aws-otel.github.io/blob/main/src/config/lambdaLayerArns.js */
const openTelemetry = accounts(`
  615299751070 904233096616 888577020596 796973505492 039612877180 713881805771 152034782359 980416031188 595944127152
  440179912924 440180067931 156041407956 257394471194 490004653786 746669239226 739275441131 980921751758 610118373846`)

/**
 * One account for most regions, or one for each.
 * @see https://docs.aws.amazon.com/powertools/python/latest/getting-started/install/
 * @see https://docs.aws.amazon.com/powertools/typescript/latest/getting-started/lambda-layers/
 */
const powertools = ['498634801083', '165087284144', '165093116878']

const published: readonly Published[] = [
  {
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights-extension-versions.html
    // https://github.com/awslabs/serverless-plugin-lambda-insights/blob/main/layerVersions.json
    name: 'LambdaInsightsExtension',
    accounts: accounts(`
      580247275435 012438385374 194566237122 285320876703 339249233099 439286490199 488211338238 519774774795
      891564319516`),
  },
  { name: 'AWSLambdaPowertoolsPython', accounts: new Set(['017000801446', ...powertools]) },
  { name: 'AWSLambdaPowertoolsTypeScript', accounts: new Set(['094274105915', ...powertools]) },
  {
    // https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
    // https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/region-info/build-tools/fact-tables.ts
    name: 'AWS-Parameters-and-Secrets-Lambda-Extension',
    accounts: accounts(`
      317013901791 768336418462 133490724326 738900069198 576959938190 176022468876 070087711984 044395824272
      665172237481 490737872127 200266452380 287114880934 287310001119 187925254637 772501565639 427196147048
      325218067255 524103009944 015030872274 133256977650 780235371811 858974508948 832021897121 933737806257
      177933569100 590474943231 129776340158 127562683043 997803712105 345057560386`),
  },
  {
    // https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-integration-lambda-extensions-versions.html
    // https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/region-info/build-tools/fact-tables.ts
    name: 'AWS-AppConfig-Extension',
    accounts: accounts(`
      574348263942 630222743974 980059726660 826293736237 706869817123 554480029851 489524808438 421114256042
      080788657173 418787028745 039592058896 615057806174 615084187847 066940009817 758369105281 646970417810
      203683718741 586093569114 434848589818 282860088358 493207061005 662846165436 559955524753 000010852771
      027255383542 728743619870 946561847325 946746059096 958113053741 359756378197`),
  },
  { name: 'AWSOpenTelemetryDistro', accounts: openTelemetry },
  // https://aws-otel.github.io/docs/getting-started/lambda/lambda-python
  { name: 'aws-otel-', accounts: accounts('901920570463') },
  // https://aws-sdk-pandas.readthedocs.io/en/stable/layers.html
  { name: 'AWSSDKPandas-', accounts: accounts('336392948345 839552336658') },
  // https://docs.aws.amazon.com/codeguru/latest/profiler-ug/python-lambda-layers.html
  { name: 'AWSCodeGuruProfilerPythonAgentLambdaLayer', accounts: accounts('157417159150') },
]

function accounts(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
