import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeTableId, codeTables } from '../../../shared/codes/index.ts';
import { codeSynonyms } from '../../../shared/importing/codeSynonyms.ts';
import { readCodes } from '../../../shared/importing/codeText.ts';

describe('readCodes', () => {
  it.each<[CodeTableId, string, string[], boolean]>([
    ['transferMode', '许可', ['licence'], true],
    ['transferMode', '转让、许可', ['assignment', 'licence'], true],
    ['transferMode', '转让；许可/作价投资', ['assignment', 'licence', 'equity'], true],
    ['transferMode', '完全转让许可转让技术入股其他', ['assignment', 'licence', 'equity', 'other'], true],
    ['transferMode', '转让、转让', ['assignment'], true],
    ['transferMode', '转让、心灵感应', ['assignment'], false],
    ['industry', '农、林、牧、渔业', ['A'], true],
    ['industry', '信息传输、软件和信息技术服务业金融业', ['I', 'J'], true],
    ['domain', '电子信息-没有这一级', ['information'], false],
    ['maturityStage', '通过小试', ['early.bench'], true],
    ['maturityStage', 'early.bench', ['early.bench'], true],
    ['maturityStage', '说不清', [], false],
    ['visibility', '', [], true],
  ])('%s: %s', (table, text, codes, complete) => {
    expect(readCodes(table, text)).toEqual({ codes, complete });
  });

  it('gives only codes of the table, whatever stands in the cell, and the same ones again', () => {
    const names = codeTables.solutionMode.entries.map((entry) => entry.zh);
    const text = fc.array(
      fc.oneof(fc.constantFrom(...names), fc.constantFrom('、', '-', '/', '；', ' '), fc.string()),
      { maxLength: 6 },
    );
    const known = new Set(codeTables.solutionMode.entries.map((entry) => entry.code));
    fc.assert(
      fc.property(text, (parts) => {
        const reading = readCodes('solutionMode', parts.join(''));
        for (const code of reading.codes) expect(known).toContain(code);
        expect(readCodes('solutionMode', parts.join(''))).toEqual(reading);
      }),
    );
  });

  it('reads every label and every list of labels of a table back', () => {
    const entries = codeTables.achievementForm.entries;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...entries), { minLength: 1 }),
        fc.constantFrom('、', '，', '；', '|', '\n'),
        (chosen, separator) => {
          expect(readCodes('achievementForm', chosen.map((entry) => entry.zh).join(separator)).codes).toEqual(
            chosen.map((entry) => entry.code),
          );
        },
      ),
    );
  });
});

describe('synonyms of codes', () => {
  it('name codes that exist', () => {
    for (const [table, names] of Object.entries(codeSynonyms)) {
      const known = new Set(codeTables[table as CodeTableId].entries.map((entry) => entry.code));
      for (const code of Object.values(names)) expect(known).toContain(code);
    }
  });
});
