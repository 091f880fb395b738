import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  type Area,
  placedWindow,
  readWindowState,
  type WindowState,
  writeWindowState,
} from '../../electron/windowState.ts';

const primary: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Area = { x: 1920, y: 0, width: 1280, height: 984 };
const left: Area = { x: -1280, y: 200, width: 1280, height: 800 };
const small: Area = { x: 0, y: 0, width: 800, height: 560 };

const state = (x: number, y: number, width = 1280, height = 800): WindowState => ({
  x,
  y,
  width,
  height,
  isMaximised: false,
  zoomFactor: 1,
});
const centre = { x: 320, y: 120, width: 1280, height: 800 };

const cases: readonly (readonly [string, WindowState | null, readonly Area[], Area])[] = [
  ['nothing saved', null, [primary], centre],
  ['where it was', state(100, 50), [primary], { x: 100, y: 50, width: 1280, height: 800 }],
  ['on the second display', state(1950, 40), [primary, right], { x: 1950, y: 40, width: 1280, height: 800 }],
  [
    'on a display left of the first',
    state(-1200, 220),
    [primary, left],
    { x: -1200, y: 220, width: 1280, height: 800 },
  ],
  ['its display is gone', state(1950, 40), [primary], centre],
  ['the left display is gone', state(-1200, 220), [primary], centre],
  ['far below', state(100, 5_000), [primary], centre],
  ['far above', state(100, -500), [primary], centre],
  ['title bar just above the display', state(100, -1), [primary], centre],
  ['title bar just below what can be caught', state(100, 1_017), [primary], centre],
  ['title bar just within', state(100, 1_016), [primary], { x: 100, y: 1_016, width: 1280, height: 800 }],
  ['a strip too narrow at the right', state(1_801, 50), [primary], centre],
  [
    'a strip wide enough at the right',
    state(1_800, 50),
    [primary],
    { x: 1_800, y: 50, width: 1280, height: 800 },
  ],
  ['a strip too narrow at the left', state(-1_161, 50), [primary], centre],
  [
    'a strip wide enough at the left',
    state(-1_160, 50),
    [primary],
    { x: -1_160, y: 50, width: 1280, height: 800 },
  ],
  [
    'larger than the display now',
    state(0, 0, 3_000, 2_000),
    [primary],
    { x: 0, y: 0, width: 1920, height: 1040 },
  ],
  [
    'smaller than the smallest',
    state(10, 10, 200, 100),
    [primary],
    { x: 10, y: 10, width: 900, height: 600 },
  ],
  ['a display smaller than the smallest window', null, [small], { x: 0, y: 0, width: 800, height: 560 }],
  ['between two displays', state(1_700, 50), [primary, right], { x: 1_700, y: 50, width: 1280, height: 800 }],
];

const area = fc.record({
  x: fc.integer({ min: -4_000, max: 4_000 }),
  y: fc.integer({ min: -4_000, max: 4_000 }),
  width: fc.integer({ min: 640, max: 4_000 }),
  height: fc.integer({ min: 480, max: 3_000 }),
});

describe('placedWindow', () => {
  it.each(cases)('%s', (_title, saved, displays, expected) => {
    expect(placedWindow(saved, displays)).toMatchObject(expected);
  });

  it('keeps zoom and maximised, also when the place is lost', () => {
    const kept = { isMaximised: true, zoomFactor: 1.5 };
    expect(placedWindow({ ...state(9_000, 9_000), ...kept }, [primary])).toEqual({ ...centre, ...kept });
    expect(placedWindow({ ...state(1, 1), ...kept }, [primary])).toMatchObject(kept);
  });

  it('always leaves a part of the title bar where a mouse can catch it', () => {
    fc.assert(
      fc.property(fc.option(area), fc.array(area, { minLength: 1, maxLength: 3 }), (saved, displays) => {
        const placed = placedWindow(
          saved === null ? null : { ...saved, isMaximised: false, zoomFactor: 1 },
          displays,
        );
        const caught = displays.some((display) => {
          const width =
            Math.min(placed.x + placed.width, display.x + display.width) - Math.max(placed.x, display.x);
          return width >= 120 && placed.y >= display.y && placed.y + 24 <= display.y + display.height;
        });
        expect(caught).toBe(true);
      }),
    );
  });

  it('finds the same place again for what it placed', () => {
    fc.assert(
      fc.property(area, area, (saved, display) => {
        const once = placedWindow({ ...saved, isMaximised: false, zoomFactor: 1 }, [display]);
        expect(placedWindow(once, [display])).toEqual(once);
      }),
    );
  });
});

describe('the file of the window’s place', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxian-window-'));
  const file = path.join(folder, 'window.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was written and leaves nothing beside it', () => {
    const written = { ...state(3, 4), isMaximised: true, zoomFactor: 1.25 };
    writeWindowState(file, written);
    expect(readWindowState(file)).toEqual(written);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"x":1}',
    '{"x":"1","y":0,"width":1,"height":1,"isMaximised":false,"zoomFactor":1}',
    '{"x":0,"y":0,"width":0,"height":1,"isMaximised":false,"zoomFactor":1}',
    '{"x":0,"y":0,"width":1,"height":1,"isMaximised":false,"zoomFactor":40}',
  ])('takes %s for nothing saved', (text) => {
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeNull();
  });

  it('takes an absent file for nothing saved, and a folder that cannot be written for no reason to fail', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(readWindowState(path.join(folder, 'absent.json'))).toBeNull();
    writeWindowState(path.join(folder, 'absent', 'window.json'), state(0, 0));
    expect(console.error).toHaveBeenCalledOnce();
  });
});
