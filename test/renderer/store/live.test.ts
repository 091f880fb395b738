import { beforeEach, describe, expect, it } from 'vitest';
import { jobEnded, jobProgressed, jobStarted, useLive } from '../../../renderer/store/live.ts';
import { announceDone, announceFailure, useNotices } from '../../../renderer/store/notices.ts';

function progress(jobId: string, done: number) {
  return { type: 'progress' as const, jobId, fraction: done / 10, done, total: 10, step: 'rows' };
}

describe('jobs', () => {
  beforeEach(() => useLive.setState({ jobs: {} }));

  it('follow from start to end', () => {
    jobStarted('a');
    expect(useLive.getState().jobs).toEqual({ a: null });
    jobProgressed(progress('a', 3));
    expect(useLive.getState().jobs.a?.done).toBe(3);
    jobEnded('a');
    expect(useLive.getState().jobs).toEqual({});
  });

  it('of other windows, and late words of ended ones, are not shown', () => {
    jobStarted('a');
    jobEnded('a');
    jobProgressed(progress('a', 10));
    jobProgressed(progress('b', 1));
    expect(useLive.getState().jobs).toEqual({});
  });

  it('do not disturb one another', () => {
    jobStarted('a');
    jobStarted('b');
    jobProgressed(progress('b', 5));
    jobEnded('a');
    expect(useLive.getState().jobs).toEqual({ b: progress('b', 5) });
  });
});

describe('notices', () => {
  it('count up, so that the same words are shown again', () => {
    const before = useNotices.getState().sequence;
    announceDone('已保存');
    announceDone('已保存');
    expect(useNotices.getState().sequence).toBe(before + 2);
    expect(useNotices.getState().latest).toEqual({ tone: 'done', text: '已保存', undo: 'offered' });
  });

  it('keep the error itself, to be worded in the language of the window', () => {
    const error = new Error('x');
    announceFailure(error);
    expect(useNotices.getState().latest).toEqual({ tone: 'failed', error });
  });
});
