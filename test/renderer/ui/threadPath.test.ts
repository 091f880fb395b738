import { describe, expect, it } from 'vitest';
import { threadPath } from '../../../renderer/ui/ThreadLine.tsx';

describe('threadPath', () => {
  it('runs through every point, level at each of them', () => {
    expect(
      threadPath([
        { x: 0, y: 8 },
        { x: 20, y: 4 },
      ]),
    ).toBe('M0 8C10 8 10 4 20 4');
  });

  it('goes on to the end of the line', () => {
    expect(threadPath([{ x: 10, y: 5 }], 30)).toBe('M10 5C20 5 20 5 30 5');
  });

  it('does not turn back when the end lies behind the last point', () => {
    expect(threadPath([{ x: 10, y: 5 }], 3)).toBe('M10 5');
  });

  it('is empty without points', () => {
    expect(threadPath([])).toBe('');
  });
});
