import { requiredWords } from '../requiredWords.ts';
import type { Dossier, DossierThread } from './types.ts';
import { dossierWord } from './words.ts';

/** What should be on record and is not, each by name; stages that still lie ahead are not missed yet. */
export function missingFrom(dossier: Dossier): string[] {
  const { contract, threads, money, files, language } = dossier;
  const say = dossierWord(language);
  return [
    ...(contract !== null && threads.length === 0 ? [say('noThread')] : []),
    ...threads.flatMap((thread) => missingInThread(thread, language)),
    ...(contract !== null && !(contract.values.brokerName && contract.values.brokerWork)
      ? [say('noBroker')]
      : []),
    ...(money?.sheets.some(({ values }) => !values.relatedStatement) ? [say('noRelated')] : []),
    ...(files.length === 0 ? [say('noFiles')] : []),
  ];
}

function missingInThread({ detail, process }: DossierThread, language: 'zh' | 'en'): string[] {
  if (process.template === null) return [`${detail.number}：${dossierWord(language)('noTemplate')}`];
  return process.stages
    .filter(({ state }) => state === 'done' || state === 'current')
    .flatMap(({ items }) => items)
    .filter((item) => item.need === 'required' && item.state !== 'done' && item.state !== 'notApplicable')
    .map((item) => `${detail.number}：${requiredWords[language][item.kind]}`);
}
