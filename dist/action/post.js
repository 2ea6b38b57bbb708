import { fileURLToPath } from 'node:url';
import { post } from '../memdrift/index.js';

await post(fileURLToPath(new URL('..', import.meta.url)));
