import type { MenuItemConstructorOptions } from 'electron';
import { asked } from './records.ts';

/** What a test may ask of the process that runs the application. */
export type Order =
  | { readonly order: 'asked' }
  | { readonly order: 'labels' }
  | { readonly order: 'click'; readonly path: readonly string[] }
  /** Presses a key that the application holds in the whole system. */
  | { readonly order: 'globalKey'; readonly key: string };

interface Controls {
  menu(): readonly MenuItemConstructorOptions[];
  globalKey(key: string): (() => void) | undefined;
  quit(): void;
}

/** Obeys the test that started this process. */
export function obeyTest(controls: Controls): void {
  process.on('message', ({ id, ...order }: Order & { id: number }) => {
    process.send?.({ id, answer: obey(order, controls) });
  });
}

function obey(order: Order, controls: Controls): unknown {
  if (order.order === 'asked') return asked;
  if (order.order === 'labels') return controls.menu().map(({ label }) => label);
  if (order.order === 'globalKey') {
    const pressed = controls.globalKey(order.key);
    if (pressed === undefined) throw new Error(`No global key ${order.key}`);
    pressed();
    return true;
  }
  const item = itemAt(controls.menu(), order.path);
  if (item === undefined) throw new Error(`No menu item ${order.path.join(' › ')}`);
  if (item.role === 'quit') setImmediate(controls.quit);
  else (item.click as (() => void) | undefined)?.();
  return true;
}

function itemAt(
  items: readonly MenuItemConstructorOptions[],
  [label, ...rest]: readonly string[],
): MenuItemConstructorOptions | undefined {
  const item = items.find((one) => one.label === label);
  if (rest.length === 0) return item;
  return itemAt((item?.submenu ?? []) as MenuItemConstructorOptions[], rest);
}
