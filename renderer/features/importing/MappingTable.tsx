import { Select, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
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
      <Table
        size="small"
        rowKey="index"
        pagination={false}
        loading={busy === 'busy'}
        dataSource={preview.columns}
        columns={[
          {
            title: t('column'),
            dataIndex: 'heading',
            width: '28%',
            render: (heading: string, { letter }) => (
              <>
                <span className="column-letter">{letter}</span> <Data>{heading}</Data>
              </>
            ),
          },
          {
            title: t('meaning'),
            width: '34%',
            render: (_, column) => (
              <span className="meaning">
                <Select
                  className="meaning-select"
                  aria-label={`${t('meaning')} ${column.letter}`}
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
            title: t('samples'),
            ellipsis: true,
            render: (_, { samples }) => <Data className="quiet">{samples.join(' ｜ ')}</Data>,
          },
        ]}
      />
    </>
  );
}
