import { parentPort } from 'node:worker_threads';
import { trial } from './trial.mjs';

parentPort.on('message', (task) => parentPort.postMessage(trial(task)));
