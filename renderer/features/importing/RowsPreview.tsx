import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import { catalogues } from '../../../shared/domain/fields/catalogues.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { fieldHeading, fieldText, marked } from '../catalogue/fieldText.tsx';
import { words } from './words.ts';

const NARROW_PX = 64;
const CELL_PX = 168;

/** The first rows as they stand in the file. */
export function RawRows({ preview }: { preview: ImportPreview }): ReactNode {
  const t = useWords(words);
  return (
    <Table
      size="small"
      rowKey="row"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={preview.rows}
      columns={[
        { title: t('row'), dataIndex: 'row', width: NARROW_PX, fixed: 'left' },
        ...preview.columns.map((column) => ({
          key: column.letter,
          title: (
            <>
              <span className="column-letter">{column.letter}</span> <Data>{column.heading}</Data>
            </>
          ),
          width: CELL_PX,
          ellipsis: true,
          render: (_: unknown, row: ImportPreview['rows'][number]) => (
            <Data>{String(row.cells[column.index] ?? '')}</Data>
          ),
        })),
      ]}
    />
  );
}

/** The same rows as they would be stored: only the fields that any of them fills. */
export function StoredRows({ preview }: { preview: ImportPreview }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const fields: Readonly<Record<string, Field>> = catalogues[preview.kind];
  const filled = new Set(
    preview.drafts.flatMap(({ values }) => Object.keys(values).filter((name) => values[name] !== null)),
  );
  const names = [...Object.keys(fields).filter((name) => filled.delete(name)), ...filled];
  const labelOf = (name: string) => {
    const field = fields[name];
    if (field !== undefined) return fieldHeading(field, language);
    return preview.targets.find(({ id }) => id === name)?.label[language] ?? name;
  };
  return (
    <Table
      size="small"
      rowKey="row"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={preview.drafts}
      columns={[
        { title: t('row'), dataIndex: 'row', width: NARROW_PX, fixed: 'left' },
        ...names.map((name) => ({
          key: name,
          title: labelOf(name),
          width: CELL_PX,
          ellipsis: true,
          render: (_: unknown, { values }: ImportPreview['drafts'][number]) => {
            const field = fields[name];
            const value = values[name];
            if (field === undefined) return <Data>{String(value ?? '')}</Data>;
            return marked(fieldText(field, value, language, {}, 'underHeading'));
          },
        })),
      ]}
    />
  );
}
