import { describe, expect, test } from 'vitest';
import type { TaskRow } from '../../../shared/contract/dispatch.ts';
import { meetingReminder } from '../../../shared/reporting/dispatch/reminder.ts';
import { letterSideOf } from '../../../shared/reporting/pair/letterSide.ts';
import { recordChat } from '../../../shared/reporting/pair/recordChat.ts';

const ownerId = '01900000-0000-7000-8000-000000000001';
const ownerName = '河南省示范甲帘布有限公司';
const forms = ['named', 'anonymous'] as const;

function side(kind: 'achievement' | 'need', values: Readonly<Record<string, unknown>>) {
  const names = { [ownerId]: { id: ownerId, kind: 'organisation', name: ownerName, number: null } };
  const number = 'SF-XQ2026-0007-A1';
  return letterSideOf({ kind, number, values: { organisationId: ownerId, ...values }, names }, 'zh');
}

describe('one record as chat text', () => {
  test.each(forms)('an invention before filing leaves by title and effect alone, %s', (form) => {
    const unfiled = side('achievement', {
      title: '耐热助剂',
      ipState: 'planned',
      summary: '铜盐与芳香胺按三比一协同',
      advantages: '强度保持率提高一倍',
      trl: 7,
    });
    const text = recordChat(unfiled, 'supply', { form, language: 'zh' });
    expect(text).toContain('耐热助剂');
    expect(text).toContain('强度保持率提高一倍');
    expect(text).toContain('尚未申请专利');
    expect(text).not.toContain('铜盐');
    expect(text).not.toContain('7');
  });

  test.each(forms)('of a need only what the firm confirmed leaves, %s', (form) => {
    const need = side('need', {
      title: '帘子布耐热',
      originalWords: '老板说不行就换供应商',
      refinedText: '内部判断预算不足',
      confirmedText: `${ownerName}要求耐热老化，联系 13800001111`,
      budgetMaxFen: 150_000_000,
    });
    const text = recordChat(need, 'demand', { form, language: 'zh' });
    expect(text).toContain('要求耐热老化');
    for (const inner of ['换供应商', '预算', '150']) expect(text).not.toContain(inner);
    for (const name of [ownerName, '13800001111']) expect(text.includes(name)).toBe(form === 'named');
  });
});

describe('the reminder of a meeting', () => {
  const task = (number: string, values: Partial<TaskRow>): TaskRow => ({
    id: number,
    number,
    title: `走访${ownerName}`,
    detail: null,
    leadUnit: '示范科技局',
    supportingUnits: [],
    responsible: null,
    leader: null,
    assignedOn: '2026-06-01',
    dueOn: '2026-06-20',
    closedOn: null,
    light: 'green',
    extensions: 0,
    lastWord: null,
    meetingId: null,
    threadId: null,
    ...values,
  });
  const detail = {
    meeting: {
      id: '1',
      title: '六月调度会',
      heldOn: '2026-06-16',
      place: '三楼会议室',
      chair: null,
      attendees: null,
      minutes: null,
      closedOn: null,
    },
    unfinished: [
      task('JB-3', {}),
      task('JB-1', { dueOn: '2026-06-10', light: 'red' }),
      task('JB-2', { closedOn: '2026-06-11', light: 'done' }),
    ],
  };

  test('names place and tasks, the most pressing first, and leaves out what is closed', () => {
    expect(meetingReminder(detail, { form: 'named', language: 'zh' })).toBe(
      [
        '【会议提醒】六月调度会',
        '时间：2026-06-16',
        '地点：三楼会议室',
        '',
        '未办结交办事项 2 件，其中逾期 1 件：',
        `1. 走访${ownerName} · 示范科技局 · 完成时限 2026-06-10 （已逾期）`,
        `2. 走访${ownerName} · 示范科技局 · 完成时限 2026-06-20`,
        '',
        '请在会前更新进展；不能按期完成的，请带上理由。',
      ].join('\n'),
    );
  });

  test('names nobody in the anonymous form', () => {
    const text = meetingReminder(detail, { form: 'anonymous', language: 'zh' });
    expect(text).toContain('1. JB-1 · 完成时限 2026-06-10');
    for (const name of [ownerName, '示范科技局', '三楼', '六月调度会']) expect(text).not.toContain(name);
  });
});
