import type { Detection } from '../../shared/core/detection.ts'
import accessAnalyzerFinding from './access-analyzer-finding.ts'
import accessAnalyzerFindingClosed from './access-analyzer-finding-closed.ts'
import backupScanFailed from './backup-scan-failed.ts'
import backupScannedAgain from './backup-scanned-again.ts'
import builtImageVulnerable from './built-image-vulnerable.ts'
import dnsQuerySuspect from './dns-query-suspect.ts'
import findingsSentByHand from './findings-sent-by-hand.ts'
import guarddutyFinding from './guardduty-finding.ts'
import guarddutyFindingClosed from './guardduty-finding-closed.ts'
import imageVulnerable from './image-vulnerable.ts'
import inspectorFinding from './inspector-finding.ts'
import inspectorFindingClosed from './inspector-finding-closed.ts'
import inspectorNotEnabled from './inspector-not-enabled.ts'
import inspectorNotScanning from './inspector-not-scanning.ts'
import inspectorScanning from './inspector-scanning.ts'
import macieFinding from './macie-finding.ts'
import macieFindingClosed from './macie-finding-closed.ts'
import malwareFoundInBackup from './malware-found-in-backup.ts'
import malwareFoundInObject from './malware-found-in-object.ts'
import malwareProtectionBroken from './malware-protection-broken.ts'
import malwareProtectionWorks from './malware-protection-works.ts'
import malwareScanFailed from './malware-scan-failed.ts'
import malwareScanTagFailed from './malware-scan-tag-failed.ts'
import partnerFinding from './partner-finding.ts'
import partnerFindingClosed from './partner-finding-closed.ts'
import runtimeMonitored from './runtime-monitored.ts'
import runtimeUnmonitored from './runtime-unmonitored.ts'
import securityHubFinding from './security-hub-finding.ts'
import securityHubFindingClosed from './security-hub-finding-closed.ts'

export const findings: readonly Detection[] = [
  accessAnalyzerFinding,
  accessAnalyzerFindingClosed,
  builtImageVulnerable,
  dnsQuerySuspect,
  backupScanFailed,
  backupScannedAgain,
  findingsSentByHand,
  guarddutyFinding,
  guarddutyFindingClosed,
  imageVulnerable,
  inspectorFinding,
  inspectorFindingClosed,
  inspectorNotEnabled,
  inspectorNotScanning,
  inspectorScanning,
  macieFinding,
  macieFindingClosed,
  malwareFoundInBackup,
  malwareFoundInObject,
  malwareProtectionBroken,
  malwareProtectionWorks,
  malwareScanFailed,
  malwareScanTagFailed,
  partnerFinding,
  partnerFindingClosed,
  runtimeMonitored,
  runtimeUnmonitored,
  securityHubFinding,
  securityHubFindingClosed,
]
