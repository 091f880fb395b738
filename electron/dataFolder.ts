import { homedir } from 'node:os';
import path from 'node:path';

/** Where the catalogue lies unless told otherwise: the usual place of the system for an application's data. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const home = homedir();
  if (platform === 'win32')
    return path.join(environment.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Yinxian');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Yinxian');
  return path.join(environment.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'yinxian');
}
