import { fileURLToPath } from 'node:url';
import { action } from '../memdrift/index.js';

await action(fileURLToPath(new URL('..', import.meta.url)));
