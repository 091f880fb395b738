import { Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { choiceOf } from './useImport.ts';
import { words } from './words.ts';

interface MappingTableProps {
  readonly preview: ImportPreview;
  readonly busy: 'busy' | 'free';
  readonly onMapping: (mapping: Record<string, string | null>) => void;
}

const certaintyColours = { remembered: 'blue', sure: 'default', likely: 'orange', none: 'default' } as const;
const KEEP = '';

/** Each column of the file with what it means: the guess, how sure it is, and the choice of another. */
export function MappingTable({ preview, busy, onMapping }: MappingTableProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const options = [
    { value: KEEP, label: t('keepAsIs') },
    ...preview.targets.map(({ id, label }) => ({ value: id, label: label[language] })),
  ];
  function set(index: number, target: string): void {
    onMapping({ ...choiceOf(preview).mapping, [String(index)]: target === KEEP ? null : target });
  }
  return (
    <>
      <p className="quiet">{t('columnsHint')}</p>
      <PlainTable
        label={t('columns')}
        rows={preview.columns}
        keyOf={(column) => column.index}
        columns={[
          {
            key: 'column',
            heading: t('column'),
            width: '28%',
            cell: ({ letter, heading }) => (
              <>
                <span className="column-letter">{letter}</span> <Data>{heading}</Data>
              </>
            ),
          },
          {
            key: 'meaning',
            heading: t('meaning'),
            width: '34%',
            cell: (column) => (
              <span className="meaning">
                <Select
                  className="meaning-select"
                  aria-label={`${t('meaning')} ${column.letter}`}
                  disabled={busy === 'busy'}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={column.target ?? KEEP}
                  options={options}
                  onChange={(target) => set(column.index, target)}
                />
                <Tag color={certaintyColours[column.certainty]}>{t(column.certainty)}</Tag>
              </span>
            ),
          },
          {
            key: 'samples',
            heading: t('samples'),
            cell: ({ samples }) => <Data className="samples">{samples.join(' ｜ ')}</Data>,
          },
        ]}
      />
    </>
  );
}
