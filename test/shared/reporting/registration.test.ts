import { describe, expect, test } from 'vitest';
import {
  contractRightSchema,
  contractValuesSchema,
  partyDetailsSchema,
} from '../../../shared/domain/contract.ts';
import {
  type FormSource,
  fieldsToCheck,
  registrationForm,
} from '../../../shared/reporting/registration/form.ts';

function aSource(values: Record<string, unknown> = {}, rest: Partial<FormSource> = {}): FormSource {
  const parsed = contractValuesSchema.parse({
    projectName: '耐热尼龙专利转让',
    signedOn: '2026-06-15',
    totalFen: 100_000_050,
    ...values,
  });
  const { totalFen, technicalFen, endsOn } = parsed;
  return {
    values: parsed,
    standing: { totalFen, technicalFen, endsOn, terminatedOn: null },
    registration: { registrationNumber: null },
    parties: [],
    rights: [],
    codes: [],
    ...rest,
  };
}

function fieldOf(source: FormSource, key: string) {
  return registrationForm(source).find((field) => field.key === key);
}

describe('the registration form', () => {
  test('stands in the order of the national form and writes yuan', () => {
    const keys = registrationForm(aSource()).map((field) => field.key);
    expect(keys.slice(0, 9)).toEqual([
      'registrationNumber',
      'projectName',
      'contractType',
      'signedOn',
      'startsOn',
      'endsOn',
      'totalFen',
      'technicalFen',
      'paymentMethod',
    ]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(fieldOf(aSource(), 'totalFen')).toMatchObject({ value: '1000000.50', trust: 'sure' });
  });

  test.each([
    [
      'an official code',
      { technicalField: '05' },
      'technicalField',
      { value: '新材料及其应用', code: '05', trust: 'sure' },
    ],
    [
      'a code from practice',
      { contractType: 'assignment.patent' },
      'contractType',
      { value: '技术转让/专利权转让', trust: 'check' },
    ],
    [
      'an official leaf in a list from practice',
      { contractType: 'development.commissioned' },
      'contractType',
      { trust: 'sure' },
    ],
    ['a list that is unsure', { socialGoal: 'industry' }, 'socialGoal', { value: '', trust: 'blank' }],
    ['a code that nobody knows', { planSource: 'newer' }, 'planSource', { value: '', trust: 'blank' }],
    ['nothing', {}, 'isRelated', { value: '', trust: 'blank' }],
    ['a no', { isRelated: false }, 'isRelated', { value: '否', trust: 'sure' }],
  ])('%s', (_name, values, key, expected) => {
    expect(fieldOf(aSource(values), key)).toMatchObject(expected);
  });

  test('takes the registry’s own entry where the office has its list', () => {
    const codes = [
      { list: 'socialGoal' as const, code: '0110', label: '促进工商业发展', ownCode: 'industry' },
      { list: 'technicalField' as const, code: '0501', label: '高分子材料', ownCode: null },
    ];
    const source = aSource({ socialGoal: 'industry', technicalField: 'office:0501' }, { codes });
    expect(fieldOf(source, 'socialGoal')).toMatchObject({
      value: '促进工商业发展',
      code: '0110',
      trust: 'sure',
    });
    expect(fieldOf(source, 'technicalField')).toMatchObject({ value: '高分子材料', code: '0501' });
  });

  test('a party answers itself, then its record, then nobody', () => {
    const seller = {
      side: 'seller' as const,
      name: '示范大学',
      details: partyDetailsSchema.parse({ nature: '022' }),
      record: { nature: '150', address: '示范路 1 号', listed: false },
    };
    const source = aSource({}, { parties: [seller, { ...seller, name: '示范研究院' }] });
    expect(fieldOf(source, 'seller.nature')).toMatchObject({ value: '事业法人/高等院校', code: '022' });
    expect(fieldOf(source, 'seller.address')?.value).toBe('示范路 1 号');
    expect(fieldOf(source, 'seller.listed')?.value).toBe('否');
    expect(fieldOf(source, 'seller.postcode')?.trust).toBe('blank');
    expect(fieldOf(source, 'seller.others')?.value).toBe('示范研究院');
    expect(fieldOf(source, 'buyer.name')?.trust).toBe('blank');
  });

  test('a package of one kind of right names that kind, a mixed one leaves it open', () => {
    const right = (kind: string) => contractRightSchema.parse({ kind, title: '一种方法' });
    const both = [right('patent.invention'), right('secret')];
    expect(fieldOf(aSource({}, { rights: both.slice(0, 1) }), 'ipType')?.value).toBe('专利/发明专利');
    expect(fieldOf(aSource({}, { rights: both }), 'ipType')?.trust).toBe('blank');
    expect(fieldsToCheck(registrationForm(aSource({}, { rights: both.slice(0, 1) })), 'zh')).toEqual([
      '知识产权',
    ]);
  });
});
