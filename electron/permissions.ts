import type { Session } from 'electron';
import { isOwnAddress } from './navigation.ts';

/** All that a page of this application may ever be given. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'notifications', 'fullscreen']);

/** Whether a page gets a permission: one of three, and only for the application's own pages. */
export function isGranted(permission: string, address: string): boolean {
  return granted.has(permission) && isOwnAddress(address);
}

/** Answers both ways in which a page may come by a permission; Electron itself would grant all. */
export function guardPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
): void {
  session.setPermissionRequestHandler((_webContents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_webContents, permission, requestingOrigin) =>
    isGranted(permission, requestingOrigin),
  );
}
