import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/open.ts';

// Entry of a worker: reads the whole catalogue once and says whether SQLite finds it sound.
const db = openForReading((workerData as { file: string }).file);
const result = db.pragma('quick_check', { simple: true });
db.close();
parentPort!.postMessage(String(result));
