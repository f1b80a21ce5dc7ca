#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

const bundle = join(__dirname, '../dist/data-mesh.cjs');

if (existsSync(bundle)) {
  // What V8 compiled is kept for the next start.
  enableCompileCache?.();
  require(bundle);
} else {
  // In this repository, before it is built.
  require('@backstage/cli/config/nodeTransform.cjs');
  require('../src/main');
}
