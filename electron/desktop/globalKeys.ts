import type { GlobalShortcut } from 'electron';
import type { MenuActions } from '../menu.ts';

/** The key that opens 速记 from any program. */
const jottingKey = 'CommandOrControl+Shift+J';

/**
 * Lets 速记 be opened while another program is in front. A key that another program holds already is left to it and
 * logged; inside the window Ctrl+J works all the same. Returns how to give the key back.
 */
export function claimGlobalKeys(
  keys: Pick<GlobalShortcut, 'register' | 'unregister'>,
  platform: NodeJS.Platform,
  window: Pick<MenuActions, 'press'> & { show(): void },
): () => void {
  const isOurs = keys.register(jottingKey, () => {
    window.show();
    window.press({ keyCode: 'J', modifiers: [platform === 'darwin' ? 'meta' : 'control'] });
  });
  if (!isOurs) console.error(`Another program holds the key ${jottingKey}`);
  return () => keys.unregister(jottingKey);
}
