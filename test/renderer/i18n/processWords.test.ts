import { expect, test } from 'vitest';
import { guardWords, processProblemWords } from '../../../renderer/i18n/processWords.ts';
import { stageTemplates } from '../../../shared/domain/rules/stageTemplates.ts';
import { guardCodes } from '../../../shared/domain/signing.ts';
import { requiredWords } from '../../../shared/reporting/requiredWords.ts';

test('every guard, problem and required record has words in both languages', () => {
  for (const book of [guardWords, processProblemWords, requiredWords])
    expect(Object.keys(book.en)).toEqual(Object.keys(book.zh));
  expect(Object.keys(guardWords.zh)).toEqual([...guardCodes]);
  const asked = stageTemplates.flatMap(({ stages }) => Object.values(stages).flat());
  for (const { kind } of asked) expect(requiredWords.zh[kind], kind).toBeTruthy();
});
