import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the window stood when it was closed. Lengths in device-independent pixels. */
const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximised: z.boolean(),
  zoomFactor: z.number().min(0.5).max(3),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** An area of the screen, in device-independent pixels. */
export type Area = Pick<WindowState, 'x' | 'y' | 'width' | 'height'>;

const wanted = { width: 1280, height: 800 };
export const smallest = { width: 900, height: 600 };
/** So much of the title bar must lie on a display for the window to be caught by the mouse. */
const handle = { width: 120, height: 24 };

/**
 * Where to open the window: where it was, shrunk to the display it is on; in the middle of the first display
 * when nothing is saved, or when the display it stood on is gone.
 * @param displays usable areas, the primary first; at least one
 */
export function placedWindow(saved: WindowState | null, displays: readonly Area[]): WindowState {
  const home = saved === null ? undefined : displays.find((display) => isReachable(saved, display));
  if (saved === null || home === undefined) {
    const isMaximised = saved?.isMaximised ?? false;
    return { ...centred(displays[0]!), isMaximised, zoomFactor: saved?.zoomFactor ?? 1 };
  }
  const width = clamp(saved.width, smallest.width, home.width);
  const height = clamp(saved.height, smallest.height, home.height);
  const shrunk = { ...saved, width, height };
  // What hung over the left edge by more than the display is wide must not vanish by being shrunk.
  return isReachable(shrunk, home) ? shrunk : { ...shrunk, x: home.x, y: home.y };
}

function isReachable(saved: Area, display: Area): boolean {
  const visibleWidth =
    Math.min(saved.x + saved.width, display.x + display.width) - Math.max(saved.x, display.x);
  const titleBarTop = saved.y - display.y;
  return visibleWidth >= handle.width && titleBarTop >= 0 && titleBarTop <= display.height - handle.height;
}

function centred(display: Area): Area {
  const width = Math.min(wanted.width, display.width);
  const height = Math.min(wanted.height, display.height);
  return {
    x: display.x + Math.floor((display.width - width) / 2),
    y: display.y + Math.floor((display.height - height) / 2),
    width,
    height,
  };
}

/** A display smaller than the smallest window wins. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The saved state; null where there is none or the file is not what this program wrote. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowStateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps the state; never throws, because a window that cannot be remembered must still close. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(state)}\n`);
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error('The place of the window was not kept:', error);
  }
}
