import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import { catalogues } from '../../../shared/domain/fields/catalogues.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { fieldHeading, fieldText, marked } from '../catalogue/fieldText.tsx';
import { words } from './words.ts';

interface PreviewColumn {
  readonly key: string;
  readonly heading: ReactNode;
}

interface PreviewRow {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly cells: readonly ReactNode[];
}

/** The first rows as they stand in the file. */
export function RawRows({ preview }: { preview: ImportPreview }): ReactNode {
  const columns = preview.columns.map(({ letter, heading }) => ({
    key: letter,
    heading: (
      <>
        <span className="column-letter">{letter}</span> <Data>{heading}</Data>
      </>
    ),
  }));
  const rows = preview.rows.map(({ row, cells }) => ({
    row,
    cells: preview.columns.map(({ index }) => marked(String(cells[index] ?? ''))),
  }));
  return <PreviewTable columns={columns} rows={rows} />;
}

/** The same rows as they would be stored: only the fields that any of them fills. */
export function StoredRows({ preview }: { preview: ImportPreview }): ReactNode {
  const language = useLanguage();
  const fields: Readonly<Record<string, Field>> = catalogues[preview.kind];
  const filled = new Set(
    preview.drafts.flatMap(({ values }) => Object.keys(values).filter((name) => values[name] !== null)),
  );
  const names = [...Object.keys(fields).filter((name) => filled.delete(name)), ...filled];
  const headingOf = (name: string) => {
    const field = fields[name];
    if (field !== undefined) return fieldHeading(field, language);
    return preview.targets.find(({ id }) => id === name)?.label[language] ?? name;
  };
  const textOf = (name: string, value: unknown) => {
    const field = fields[name];
    return field === undefined ? String(value ?? '') : fieldText(field, value, language, {}, 'underHeading');
  };
  return (
    <PreviewTable
      columns={names.map((name) => ({ key: name, heading: headingOf(name) }))}
      rows={preview.drafts.map(({ row, values }) => ({
        row,
        cells: names.map((name) => marked(textOf(name, values[name]))),
      }))}
    />
  );
}

interface PreviewTableProps {
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
}

/** A plain table: antd's scrolling one measures with inline styles, which the CSP forbids. */
function PreviewTable({ columns, rows }: PreviewTableProps): ReactNode {
  const t = useWords(words);
  return (
    <section className="preview-scroller" aria-label={t('preview')}>
      <table className="preview-table">
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            {columns.map(({ key, heading }) => (
              <th scope="col" key={key}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map(({ key }, at) => (
                <td key={key}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
