import { describe, expect, test } from 'vitest';
import { guardBasis, guardCodes, type SigningFacts, signingGuards } from '../../../shared/domain/signing.ts';

const agreed: SigningFacts = {
  owner: 'public',
  mode: 'licence.exclusive',
  pricing: { method: 'agreement', place: null, endsOn: null },
  notices: [{ startOn: '2026-09-16', endOn: '2026-10-08', place: '科技处公示栏', openObjections: 0 }],
  foreignParties: [],
  exportCheck: 'missing',
};

function codes(facts: Partial<SigningFacts>, signedOn = '2026-10-09'): string[] {
  return signingGuards({ ...agreed, ...facts }, signedOn).map(({ code }) => code);
}

describe('a signature on a negotiated price of a public owner', () => {
  test.each([
    ['2026-09-15', 'NOTICE_UPCOMING'],
    ['2026-09-16', 'NOTICE_RUNNING'],
    ['2026-10-01', 'NOTICE_RUNNING'],
    ['2026-10-08', 'NOTICE_RUNNING'],
  ])('on %s is refused: %s', (signedOn, code) => {
    expect(signingGuards(agreed, signedOn)).toEqual([{ code, place: '科技处公示栏', day: '2026-10-08' }]);
  });

  test('is free from the day after the notice ended', () => {
    expect(codes({}, '2026-10-09')).toEqual([]);
  });

  test('waits for the last of several notices', () => {
    const again = { startOn: '2026-10-20', endOn: '2026-11-04', place: '网站', openObjections: 0 };
    expect(codes({ notices: [...agreed.notices, again] }, '2026-11-01')).toEqual(['NOTICE_RUNNING']);
    expect(codes({ notices: [...agreed.notices, again] }, '2026-11-05')).toEqual([]);
  });
});

// Every owner, way and price.
test.each<[string, Partial<SigningFacts>, string[]]>([
  ['an open objection', { notices: [{ ...agreed.notices[0]!, openObjections: 1 }] }, ['NOTICE_OBJECTED']],
  ['no notice', { notices: [] }, ['NOTICE_MISSING']],
  ['no pricing', { pricing: null }, ['PRICING_MISSING']],
  [
    'a pricing without its way',
    { pricing: { method: null, place: null, endsOn: null } },
    ['PRICING_MISSING'],
  ],
  ['no way of working together', { mode: null }, ['MODE_MISSING']],
  ['an assignment', { mode: 'assignment', notices: [] }, ['NOTICE_MISSING']],
  ['equity', { mode: 'equity', notices: [] }, ['NOTICE_MISSING']],
  [
    'try first',
    { pricing: { method: 'tryFirst', place: null, endsOn: null }, notices: [] },
    ['NOTICE_MISSING'],
  ],
  ['commissioned development', { mode: 'development', notices: [], pricing: null }, []],
  ['a service', { mode: 'service', notices: [], pricing: null }, []],
  ['joint implementation', { mode: 'joint', notices: [], pricing: null }, []],
  ['a private owner', { owner: 'other', mode: 'assignment', notices: [], pricing: null }, []],
  ['a private owner without a way', { owner: 'other', mode: null, pricing: null }, []],
  ['an owner nobody knows', { owner: 'unknown', mode: null, pricing: null }, []],
  [
    'a listing without its period',
    { pricing: { method: 'listing', place: '产权交易所', endsOn: null }, notices: [] },
    ['VENUE_PERIOD_MISSING'],
  ],
  [
    'a listing on its last day',
    { pricing: { method: 'listing', place: '产权交易所', endsOn: '2026-10-09' }, notices: [] },
    ['VENUE_PERIOD_RUNNING'],
  ],
  [
    'a listing that ended',
    { pricing: { method: 'listing', place: '产权交易所', endsOn: '2026-10-08' }, notices: [] },
    [],
  ],
  [
    'an auction that ended',
    { pricing: { method: 'auction', place: '拍卖行', endsOn: '2026-10-08' }, notices: [] },
    [],
  ],
  ['a party abroad', { foreignParties: ['境外公司'] }, ['EXPORT_CHECK_MISSING']],
  ['a party abroad, checked', { foreignParties: ['境外公司'], exportCheck: 'cleared' }, []],
  [
    'a private owner and a party abroad',
    { owner: 'other', foreignParties: ['境外公司'] },
    ['EXPORT_CHECK_MISSING'],
  ],
])('%s', (_case, facts, expected) => {
  expect(codes(facts)).toEqual(expected);
});

test('every guard says what it rests on', () => {
  for (const code of guardCodes) expect(guardBasis[code].length, code).toBeGreaterThan(5);
});
