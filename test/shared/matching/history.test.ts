import { describe, expect, test } from 'vitest';
import { type PairParties, Partners } from '../../../shared/matching/history.ts';

const pair: PairParties = { institution: 'college', leader: '甲', firm: 'firm' };

describe('history, calculated by hand', () => {
  test('nothing ended: nothing is known', () => {
    expect(new Partners().fit(pair)).toBeUndefined();
  });

  test('a contract between both counts fully, whoever led the team', () => {
    const partners = new Partners();
    partners.signed('college', 'firm');
    partners.ended(pair, 'lost');
    expect(partners.fit({ ...pair, leader: '乙' })).toBe(1);
  });

  test('one thread of both is counted once: 1 lost gives (0 + 1) / (1 + 2)', () => {
    const partners = new Partners();
    partners.ended(pair, 'lost');
    expect(partners.fit(pair)).toBeCloseTo(1 / 3, 10);
  });

  test('team 2 won, firm 1 lost elsewhere: (2 + 1) / (3 + 2)', () => {
    const partners = new Partners();
    partners.ended({ ...pair, firm: 'another' }, 'won');
    partners.ended({ ...pair, firm: 'another' }, 'won');
    partners.ended({ institution: 'elsewhere', leader: '丙', firm: 'firm' }, 'lost');
    expect(partners.fit(pair)).toBeCloseTo(0.6, 10);
    expect(partners.fit({ ...pair, leader: '' })).toBeCloseTo(1 / 3, 10);
  });

  test('sides that nobody knows are not taken for one another', () => {
    const partners = new Partners();
    partners.ended({ institution: '', leader: '', firm: '' }, 'lost');
    partners.signed('', '');
    expect(partners.fit({ institution: '', leader: '', firm: '' })).toBeUndefined();
  });
});
