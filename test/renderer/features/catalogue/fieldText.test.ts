import { describe, expect, test } from 'vitest';
import { fieldHeading, fieldText, langOf } from '../../../../renderer/features/catalogue/fieldText.tsx';
import { achievementFields } from '../../../../shared/domain/fields/achievement.ts';
import type { Field } from '../../../../shared/domain/fields/field.ts';

const person = '01890000-0000-7000-8000-000000000002';
const names = { [person]: { id: person, kind: 'person', name: '示范甲', number: 'X-1' } };

describe('a stored value as a person reads it', () => {
  test.each<[string, Field, unknown, string, string]>([
    ['absent', achievementFields.title, null, '', ''],
    ['never stored', achievementFields.title, undefined, '', ''],
    ['a text', achievementFields.title, '尼龙 66', '尼龙 66', '尼龙 66'],
    ['yes', achievementFields.sampleAvailable, true, '是', 'Yes'],
    ['no', achievementFields.sampleAvailable, false, '否', 'No'],
    ['a small amount', achievementFields.priceMinFen, 50_000_000, '50 万元', '¥500,000'],
    ['a large amount', achievementFields.priceMinFen, 12_000_000_000, '1.2 亿元', '¥120M'],
    ['nothing to pay', achievementFields.priceMinFen, 0, '0 万元', '¥0'],
    ['a day', achievementFields.rightsExpireOn, '2026-11-22', '2026-11-22', '2026-11-22'],
    ['a number', achievementFields.trl, 6, '6', '6'],
    ['words', achievementFields.keywords, ['尼龙', '碳纤维'], '尼龙、碳纤维', '尼龙, 碳纤维'],
    ['no words', achievementFields.keywords, [], '', ''],
    ['a reference', achievementFields.contactPersonId, person, '示范甲', '示范甲'],
    ['a reference to nobody known', achievementFields.contactPersonId, 'gone', '', ''],
    ['a code', achievementFields.secrecy, 'open', '公开', 'Open'],
    ['a code from a newer version', achievementFields.secrecy, 'future', 'future', 'future'],
  ])('%s', (_name, field, value, zh, en) => {
    expect(fieldText(field, value, 'zh', names)).toBe(zh);
    expect(fieldText(field, value, 'en', names)).toBe(en);
  });

  test('an amount under a heading leaves the unit to the heading', () => {
    const field = achievementFields.priceMinFen;
    expect(fieldText(field, 12_345_600, 'zh', names, 'underHeading')).toBe('12.3456');
    expect(fieldHeading(field, 'zh')).toBe('期望价格（下限） (万元)');
    expect(fieldHeading(achievementFields.title, 'zh')).toBe('成果名称');
  });
});

test.each([
  ['尼龙 66', 'zh'],
  ['Nylon 66', undefined],
  ['', undefined],
  ['≥ 200 ℃', undefined],
])('the language of "%s" is %s', (text, lang) => {
  expect(langOf(text)).toBe(lang);
});
