import type { Event, WebContents } from 'electron';

/** Where the application lives. Node sees no origin in such an address, hence the comparison by its parts. */
export const appOrigin = 'app://yinxian';

const outsideSchemes: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);
const MOST_ADDRESS_CHARACTERS = 2_048;

/** Whether an address is a page of this application, judged by its parsed scheme and host. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === 'app:' &&
    url.host === 'yinxian' &&
    url.username === '' &&
    url.password === ''
  );
}

/**
 * The address as it may be handed to the system's browser or mail program: http, https and mailto without
 * user name, password or control characters, at most 2,048 characters; null for everything else.
 */
export function outsideAddress(address: string): string | null {
  if (address.length > MOST_ADDRESS_CHARACTERS || /[\p{Cc}\s\\]/u.test(address)) return null;
  const url = URL.parse(address);
  if (url === null || !outsideSchemes.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}

export interface OutsideDoor {
  /** Shows the whole address and asks; addresses in imported records are anybody's. */
  confirm(address: string): Promise<boolean>;
  open(address: string): Promise<void>;
}

/** The only way out of the window. Resolves to whether the address was opened. */
export async function openOutside(address: string, door: OutsideDoor): Promise<boolean> {
  const allowed = outsideAddress(address);
  if (allowed === null || !(await door.confirm(allowed))) return false;
  await door.open(allowed);
  return true;
}

/** Keeps a window on its own pages: no foreign address, no second window, no embedded page. */
export function guardNavigation(webContents: WebContents, door: OutsideDoor): void {
  const refuseForeign = (event: Event, address: string): void => {
    if (isOwnAddress(address)) return;
    event.preventDefault();
    console.error(`Navigation refused: ${address.slice(0, 200)}`);
  };
  webContents.on('will-navigate', (event) => refuseForeign(event, event.url));
  webContents.on('will-redirect', (event) => refuseForeign(event, event.url));
  webContents.on('will-frame-navigate', (event) => refuseForeign(event, event.url));
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    openOutside(url, door).catch((error: unknown) => console.error('Outside address:', error));
    return { action: 'deny' };
  });
}
