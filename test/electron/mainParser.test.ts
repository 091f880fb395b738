import { EventEmitter } from 'node:events';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { utilityParserSpawner } from '../../electron/desktop/parserProcess.ts';

/** A utility process that notes what it is asked. */
function started() {
  const child = Object.assign(new EventEmitter(), { postMessage: vi.fn(), kill: vi.fn(() => true) });
  const fork = vi.fn(() => child);
  const file = path.join('/program', 'out', 'spreadsheet.js');
  const parser = utilityParserSpawner({ fork } as never, file)();
  return { child, fork, parser, file };
}

describe('the parsing child of the desktop shell', () => {
  it('gets half a gigabyte of heap and no way to write into our output', () => {
    const { fork, file } = started();
    expect(fork.mock.calls).toEqual([
      [
        file,
        [],
        {
          serviceName: 'yinxian-spreadsheet',
          stdio: 'ignore',
          execArgv: ['--js-flags=--max-old-space-size=512', '--max-old-space-size=512'],
        },
      ],
    ]);
  });

  it('passes requests in, answers and the end out', () => {
    const { child, parser } = started();
    const [answered, ended] = [vi.fn(), vi.fn()];
    parser.onAnswer(answered);
    parser.onExit(ended);
    parser.send({ path: '/d/one.csv', encoding: null, separator: null });
    child.emit('message', { kind: 'end' });
    child.emit('exit', 0);
    child.emit('exit', 0);
    expect(child.postMessage.mock.calls).toEqual([[{ path: '/d/one.csv', encoding: null, separator: null }]]);
    expect(answered.mock.calls).toEqual([[{ kind: 'end' }]]);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('is killed while it lives, and left alone when it is gone', () => {
    const { child, parser } = started();
    parser.kill();
    child.emit('exit', 0);
    parser.kill();
    expect(child.kill).toHaveBeenCalledOnce();
  });
});
