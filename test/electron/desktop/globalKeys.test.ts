import { expect, test, vi } from 'vitest';
import { claimGlobalKeys } from '../../../electron/desktop/globalKeys.ts';

test('the key brings the window up, presses its own key there, and is given back at the end', () => {
  const held = new Map<string, () => void>();
  const done: string[] = [];
  const giveBack = claimGlobalKeys(
    {
      register: (key, pressed) => {
        held.set(key as string, pressed);
        return true;
      },
      unregister: (key) => void held.delete(key as string),
    },
    'linux',
    {
      show: () => void done.push('show'),
      press: ({ keyCode, modifiers }) => void done.push(`${modifiers?.join('+')}+${keyCode}`),
    },
  );
  expect([...held.keys()]).toEqual(['CommandOrControl+Shift+J']);
  held.get('CommandOrControl+Shift+J')!();
  expect(done).toEqual(['show', 'control+J']);
  giveBack();
  expect(held.size).toBe(0);
});

test('a key that another program holds is left to it', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  claimGlobalKeys({ register: () => false, unregister: () => undefined }, 'linux', {
    show: () => undefined,
    press: () => undefined,
  });
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});
