#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
const { enableCompileCache } = require('node:module')

require('../deploy/installed.cjs')

// All detections are loaded by each command, and by each thread of a scan: in half of the time where it is not the first.
enableCompileCache()

void import('./tocsin.ts')
