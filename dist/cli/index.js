#!/usr/bin/env node
'use strict';
// Any Node.js can read this file.
var found = process.versions.node.split('.').map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 11)) {
  console.error('memdrift: found Node.js ' + process.version + ' (' + process.execPath + '); allowed: 20.11 or newer');
  process.exitCode = 2;
} else {
  require('./start.js');
}
