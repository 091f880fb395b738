import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../dataFolder.ts';

/**
 * The data folder of this start: `--data`, else YINXIAN_DATA, else the usual place. Chromium's own switches and
 * whatever else stands on the command line are left alone.
 */
export function launchDataFolder(
  args: readonly string[],
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const given =
    typeof values.data === 'string' && values.data !== '' ? values.data : environment.YINXIAN_DATA;
  return path.resolve(given ?? defaultDataFolder(platform, environment));
}

/**
 * A file of the program as the system sees it: workers and utility processes are started from real files, which
 * packaging leaves beside the archive.
 */
export function realFile(url: URL): string {
  return fileURLToPath(url).replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
}
