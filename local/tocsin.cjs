#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
require('../deploy/installed.cjs')

void import('./tocsin.ts')
