import { expect, test } from 'vitest';
import { catalogues } from '../../../shared/domain/fields/catalogues.ts';
import { isUnfiled, publishable } from '../../../shared/domain/publishable.ts';

const whole = Object.fromEntries(
  Object.entries(catalogues.achievement).map(([name, { type }]) => [
    name,
    type === 'tags' || type === 'codes'
      ? ['值']
      : type === 'boolean'
        ? true
        : type.startsWith('m')
          ? 1
          : '值',
  ]),
);

test.each(['pending', 'granted', 'lapsed', null])('an achievement that is %s leaves whole', (ipState) => {
  const values = { ...whole, ipState };
  expect(isUnfiled(values)).toBe(false);
  expect(publishable(values)).toBe(values);
});

test('an unfiled one leaves by title and effect, without one word on how it is done', () => {
  const values: Record<string, unknown> = publishable({ ...whole, ipState: 'planned' });
  const gone = Object.keys(whole).filter((name) => values[name] === null);
  expect(gone.toSorted()).toEqual(
    [
      'applications',
      'gaps',
      'keywords',
      'requirements',
      'rightNumbers',
      'rightsNote',
      'summary',
      'trlEvidence',
    ].toSorted(),
  );
  expect(values).toMatchObject({ title: '值', advantages: '值', problemSolved: '值', leaderName: '值' });
});
