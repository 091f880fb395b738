import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import { refusalWords } from '../../../shared/importing/refusals.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { filledIn } from './refusalText.ts';
import { words } from './words.ts';

type FileOutcome = ImportPreview['files'][number];

const outcomeKeys = { empty: 'outcomeEmpty', lead: 'outcomeLead', refused: 'outcomeRefused' } as const;

/** What became of each file that was read together with others. */
export function FileOutcomes({ files }: { files: readonly FileOutcome[] }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const outcomeOf = ({ outcome, forms }: FileOutcome) =>
    outcome === 'forms' ? t('outcomeForms', { count: number(forms) }) : t(outcomeKeys[outcome]);
  const reasonOf = ({ reason }: FileOutcome) => {
    if (reason === null || !Object.hasOwn(refusalWords, reason.code)) return '';
    return filledIn(refusalWords[reason.code as keyof typeof refusalWords][language], reason.params);
  };
  return (
    <PlainTable
      label={t('files')}
      rows={files}
      keyOf={(file) => files.indexOf(file)}
      columns={[
        { key: 'file', heading: t('file'), width: '40%', cell: ({ fileName }) => <Data>{fileName}</Data> },
        { key: 'outcome', heading: t('outcome'), width: '26%', cell: outcomeOf },
        { key: 'reason', heading: t('reason'), cell: reasonOf },
      ]}
    />
  );
}
