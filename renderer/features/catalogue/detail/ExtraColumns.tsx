import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Data } from '../../../ui/Data.tsx';
import { words } from './words.ts';

/** Columns of the imported spreadsheet that have no field, as they were written. */
export function ExtraColumns({ extra }: { extra: Readonly<Record<string, string>> }): ReactNode {
  const t = useWords(words);
  return (
    <>
      <p className="quiet">{t('extraHint')}</p>
      <dl className="extra-columns">
        {Object.entries(extra).map(([heading, value]) => (
          <div key={heading}>
            <dt>
              <Data>{heading}</Data>
            </dt>
            <dd>
              <Data>{value}</Data>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
