import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Core } from './core/core.ts';
import { CoreStartError } from './core/startError.ts';
import { defaultDataFolder } from './dataFolder.ts';
import { startHost } from './http/server.ts';
import { productVersion } from './version.ts';

// Entry of the browser shell: opens the data folder, serves the application on loopback, prints its address.

const { values } = parseArgs({
  options: {
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
  },
});

const beside = (name: string) => new URL(`./${name}`, import.meta.url);

try {
  const core = await Core.start({
    dataFolder: values.data ?? process.env.YINXIAN_DATA ?? defaultDataFolder(process.platform, process.env),
    shell: 'browser',
    version: productVersion,
    workerEntry: beside('worker.js'),
    parser: { start: 'fork', entryPath: fileURLToPath(beside('spreadsheet.js')) },
  });
  const host = await startHost({
    core,
    rendererFolder: fileURLToPath(beside('renderer')),
    port: Number(values.port),
  });
  console.log(`引线 Yinxian: ${host.address}`);
  if (!values['no-open']) openInBrowser(host.address);
  closeOnSignal(async () => {
    await host.close();
    await core.close();
  });
} catch (error) {
  if (error instanceof CoreStartError) console.error(`引线 cannot start (${error.code}): ${error.message}`);
  else console.error(error);
  process.exit(1);
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      void close().then(() => process.exit(0));
    });
  }
}

function openInBrowser(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    win32: ['cmd', ['/c', 'start', '', address]],
    darwin: ['open', [address]],
  };
  const [command, args] = commands[process.platform] ?? ['xdg-open', [address]];
  // Without a browser the printed address is enough.
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
