import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { startEmbeddedAws } from '../local/embedded-aws.ts'
const [rounds, ...mods] = process.argv.slice(2)
const aws = await startEmbeddedAws()
writeFileSync('/tmp/cold/empty.mjs', 'export const handler = async () => {}\n')
const context = { invokedFunctionArn: aws.functionArn, awsRequestId: 'x', functionName: 'f', memoryLimitInMB: '256' }
const event = (n: number) => ({ version: '0', id: 'e' + n, 'detail-type': 'AWS API Call via CloudTrail', source: 'aws.iam', account: '111122223333', time: new Date().toISOString(), region: 'us-east-1', resources: [], detail: { eventVersion: '1.08', eventID: 'e-' + n, eventType: 'AwsApiCall', eventSource: 'iam.amazonaws.com', eventName: 'CreateAccessKey', eventTime: new Date().toISOString(), awsRegion: 'us-east-1', sourceIPAddress: '203.0.113.10', userAgent: 'aws-cli/2', recipientAccountId: '111122223333', userIdentity: { type: 'IAMUser', userName: 'alice' + n, arn: 'arn:aws:iam::111122223333:user/alice' + n, accountId: '111122223333', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, requestParameters: { userName: 'bob' }, responseElements: {} } })
const script = (module: string, ev: unknown) => `
const usage = () => { const u = process.cpuUsage(); return { cpu: (u.user + u.system) / 1000, wall: performance.now() } }
const m = await import(${JSON.stringify(module)}); const handler = m.handler ?? m.default.handler
const loaded = usage(); let told, published
if (${JSON.stringify(ev !== undefined)}) { const r = await handler(${JSON.stringify(ev) ?? 'undefined'}, { ...${JSON.stringify(context)}, getRemainingTimeInMillis: () => 60000 }); published = r?.published; told = usage() }
process.stdout.write(JSON.stringify({ loaded, told, published }))
process.exit(0)
`
const run = (module: string, ev: unknown) => new Promise<any>((resolve, reject) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script(module, ev)], { env: { ...aws.environment, PATH: process.env['PATH'], TZ: 'UTC', ...(process.env['CC'] && {NODE_COMPILE_CACHE: process.env['CC']}) } })
  let out = ''; child.stdout.on('data', (d) => out += d); child.stderr.on('data', (d) => process.stderr.write(d)); child.on('exit', () => { try { resolve(JSON.parse(out)) } catch { reject(new Error(out)) } })
})
const median = (v: number[]) => v.toSorted((a, b) => a - b)[Math.floor(v.length / 2)]!
const got: Record<string, any[]> = {}
let n = Date.now() % 1e6
for (let r = 0; r < Number(rounds); r++) {
  ;(got['empty'] ??= []).push(await run('/tmp/cold/empty.mjs', undefined))
  for (const m of mods) got[m] = [...(got[m] ?? []), await run(m, event(n++))]
}
const base = median(got['empty']!.map((g) => g.loaded.cpu))
for (const [k, v] of Object.entries(got)) {
  const f = (x: (g: any) => number) => median(v.map(x))
  console.log(k.padEnd(34), 'load cpu', f((g) => g.loaded.cpu).toFixed(0), (f((g) => g.loaded.cpu) / base).toFixed(2), 'told cpu', v[0].told ? f((g) => g.told.cpu).toFixed(0) + ' ' + (f((g) => g.told.cpu) / base).toFixed(2) : '', 'wall', f((g) => (g.told ?? g.loaded).wall).toFixed(0), v[0].published ?? '')
}
await aws.stop(); process.exit(0)
