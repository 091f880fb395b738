import { expect, test } from 'vitest';
import { fieldWarning } from '../../../../renderer/features/catalogue/detail/fieldWarning.ts';

test.each([
  ['creditCode', '91310115MA1H8R7C6D', 'badCreditCode'],
  ['creditCode', '91350100M000100Y43', null],
  ['creditCode', '９１３５０１００M000100Y43 ', null],
  ['creditCode', '', null],
  ['creditCode', null, null],
  ['name', '91310115MA1H8R7C6D', null],
])('%s %s: %s', (name, value, warning) => {
  expect(fieldWarning(name, value)).toBe(warning);
});
