import { describe, expect, it } from 'vitest';
import { chordOf } from '../../../renderer/ui/shortcuts.ts';

const bare = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('chordOf', () => {
  it.each([
    [{ key: 'k', ctrlKey: true }, 'mod+k'],
    [{ key: 'k', metaKey: true }, 'mod+k'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+z'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: ' ' }, 'space'],
    [{ key: 'ArrowDown', altKey: true }, 'alt+arrowdown'],
    [{ key: 'j' }, 'j'],
    [{ key: 'J', shiftKey: true }, 'shift+j'],
  ])('%j is %s', (event, expected) => {
    expect(chordOf({ ...bare, ...event })).toBe(expected);
  });
});
