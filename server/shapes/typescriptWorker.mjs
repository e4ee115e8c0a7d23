import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// Modules here are TypeScript. A worker reads them through tsx only when told so, however the program itself was started.
register();
await import(String(workerData));
