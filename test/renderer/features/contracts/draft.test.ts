import { describe, expect, it } from 'vitest';
import {
  type ContractDraft,
  draftProblems,
  emptyDraft,
  receivedShare,
  registrationOf,
} from '../../../../renderer/features/contracts/draft.ts';
import { contractPartySchema, contractValuesSchema } from '../../../../shared/domain/contract.ts';

const today = '2026-06-15';

function wholeDraft(given: Partial<ContractDraft> = {}): ContractDraft {
  return {
    ...emptyDraft(today),
    projectName: '低吸水尼龙委托开发',
    totalFen: 120_000_000,
    parties: [
      { side: 'seller', organisationId: null, name: '乙示范大学' },
      { side: 'buyer', organisationId: null, name: '甲示范工业有限公司' },
    ],
    ...given,
  };
}

describe('draftProblems', () => {
  it('finds nothing wrong with a whole draft', () => {
    expect(draftProblems(wholeDraft(), today)).toEqual([]);
  });

  it('names everything that an empty draft lacks', () => {
    const empty = { ...emptyDraft(today), signedOn: null };
    expect(draftProblems(empty, today)).toEqual([
      'NO_PROJECT_NAME',
      'NO_SIGNED_DAY',
      'NO_TOTAL',
      'NO_SELLER',
      'NO_BUYER',
    ]);
  });

  it.each([
    [{ technicalFen: 120_000_001 }, 'TECHNICAL_ABOVE_TOTAL'],
    [{ startsOn: '2026-06-02', endsOn: '2026-06-01' }, 'END_BEFORE_START'],
    [{ signedOn: '2026-06-16' }, 'SIGNED_IN_FUTURE'],
    [{ projectName: '   ' }, 'NO_PROJECT_NAME'],
    [{ parties: [{ side: 'seller', organisationId: null, name: '乙示范大学' }] }, 'NO_BUYER'],
  ] as [Partial<ContractDraft>, string][])('%o is %s', (given, problem) => {
    expect(draftProblems(wholeDraft(given), today)).toEqual([problem]);
  });

  it('takes a party without a name for no party', () => {
    const parties = wholeDraft().parties.map((party) => ({ ...party, name: ' ' }));
    expect(draftProblems(wholeDraft({ parties }), today)).toEqual(['NO_SELLER', 'NO_BUYER']);
  });

  it('does not take a missing total for one that the technical amount exceeds', () => {
    expect(draftProblems(wholeDraft({ totalFen: null, technicalFen: 5 }), today)).toEqual(['NO_TOTAL']);
  });

  it('accepts a total of 0', () => {
    expect(draftProblems(wholeDraft({ totalFen: 0 }), today)).toEqual([]);
  });
});

describe('registrationOf', () => {
  it('is what the contract takes, with names trimmed and empty parties left out', () => {
    const draft = wholeDraft({
      parties: [
        ...wholeDraft().parties,
        { side: 'buyer', organisationId: null, name: '' },
        { side: 'seller', organisationId: null, name: ' 丙示范研究院 ' },
      ],
    });
    const registration = registrationOf(draft, today);
    expect(registration?.parties.map((party) => party.name)).toEqual([
      '乙示范大学',
      '甲示范工业有限公司',
      '丙示范研究院',
    ]);
    expect(() => contractValuesSchema.parse(registration?.values)).not.toThrow();
    for (const party of registration?.parties ?? [])
      expect(() => contractPartySchema.parse(party)).not.toThrow();
  });

  it('is nothing while a problem stands', () => {
    expect(registrationOf(wholeDraft({ signedOn: null }), today)).toBeNull();
  });
});

describe('receivedShare', () => {
  it.each([
    [100, 0, 0],
    [100, 40, 0.4],
    [100, 150, 1.5],
    [0, 40, 0],
    [100, -5, 0],
  ])('of %d received %d is %d', (total, received, expected) => {
    expect(receivedShare(total, received)).toBe(expected);
  });
});
