import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../bundle.ts';
import { electronBinary } from '../electronBinary.ts';
import { ensureBundle } from '../freshness.ts';

// npm start: builds what is stale, opens the desktop window, or says why not and opens the browser shell.

const args = process.argv.slice(2);
await ensureBundle();
const binary = args.includes('--no-open') ? null : electronBinary();
const [command, commandArgs] = binary
  ? [binary, [root, ...args]]
  : [process.execPath, [path.join(root, 'out', 'host.js'), ...args]];
const child = spawn(command, commandArgs, { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
