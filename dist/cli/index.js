#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { cli } from '../memdrift/index.js';

await cli(fileURLToPath(new URL('..', import.meta.url)));
