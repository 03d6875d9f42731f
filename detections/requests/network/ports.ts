import type { SecurityGroupRule } from './security-group-rules.ts'

/** Remote control and databases: what nobody means to offer to the whole internet. */
export const sensitiveServices: ReadonlyMap<number, string> = new Map([
  [20, 'FTP'],
  [21, 'FTP'],
  [22, 'SSH'],
  [23, 'Telnet'],
  [135, 'RPC'],
  [445, 'SMB'],
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [2049, 'NFS'],
  [2375, 'Docker'],
  [2376, 'Docker'],
  [3306, 'MySQL'],
  [3389, 'RDP'],
  [5432, 'PostgreSQL'],
  [5439, 'Redshift'],
  [5601, 'Kibana'],
  [5900, 'VNC'],
  [5985, 'WinRM'],
  [5986, 'WinRM'],
  [6379, 'Redis'],
  [6443, 'Kubernetes'],
  [8020, 'HDFS'],
  [9042, 'Cassandra'],
  [9092, 'Kafka'],
  [9200, 'Elasticsearch'],
  [9300, 'Elasticsearch'],
  [10250, 'Kubelet'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
])

export function reachesService(
  { protocol, ports }: Omit<SecurityGroupRule, 'cidr'>,
  services: ReadonlyMap<number, string>,
): boolean {
  if (!['tcp', 'udp', '6', '17'].includes(protocol)) return false
  return ports === undefined || [...services.keys()].some((port) => ports.from <= port && port <= ports.to)
}

/** "port 22 (SSH)", "ports 0-65535", "all traffic". */
export function portsInWords({ protocol, ports }: Omit<SecurityGroupRule, 'cidr'>): string {
  if (protocol === '-1') return 'all traffic'
  if (isIcmp(protocol)) return 'ICMP'
  const udp = protocol === 'udp' || protocol === '17' ? 'UDP ' : ''
  if (ports === undefined) return `all ${udp}ports`
  if (ports.from !== ports.to) return `${udp}ports ${ports.from}-${ports.to}`
  const service = sensitiveServices.get(ports.from)
  return `${udp}port ${ports.from}${service === undefined ? '' : ` (${service})`}`
}

/** By name, or by the numbers of ICMP and ICMPv6. */
export function isIcmp(protocol: string): boolean {
  return /^icmp|^(?:1|58)$/.test(protocol)
}
