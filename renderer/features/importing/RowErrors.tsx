import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { Data } from '../../ui/Data.tsx';
import { number } from '../../ui/format.ts';
import { asClipboardCells } from '../../ui/table/cells.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { marked } from '../catalogue/fieldText.tsx';
import { rowErrorText } from './refusalText.ts';
import { words } from './words.ts';

type RowErrorItem = ImportPreview['errors'][number];

const MOST_TOLD = 500;

/** What is wrong with which cell, and what happens to its row; can be copied as a table. */
export function RowErrors({ errors }: { errors: readonly RowErrorItem[] }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  if (errors.length === 0) return <p className="quiet">{t('noErrors')}</p>;
  const columnText = (error: RowErrorItem) =>
    error.column === null ? t('wholeRow') : `${error.column} ${error.heading ?? ''}`.trim();
  const effectText = (error: RowErrorItem) => t(error.effect === 'refused' ? 'effectRefused' : 'effectKept');
  async function copy(): Promise<void> {
    const headings = [t('row'), t('column'), t('rawValue'), t('reason'), t('effect')];
    const rows = errors.map((error) => [
      String(error.row),
      columnText(error),
      error.raw,
      rowErrorText(error.code, error.params, language),
      effectText(error),
    ]);
    try {
      await navigator.clipboard.writeText(asClipboardCells([headings, ...rows]));
      announceDone(t('copied'), 'none');
    } catch (error) {
      announceFailure(error);
    }
  }
  return (
    <>
      <p className="row-errors-head">
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {t('copyErrors')}
        </Button>
        {errors.length >= MOST_TOLD && (
          <span className="quiet">{t('errorsCut', { count: number(MOST_TOLD) })}</span>
        )}
      </p>
      <PlainTable
        label={t('errors')}
        rows={errors}
        keyOf={(error) => `${error.row} ${error.column ?? ''} ${error.code}`}
        columns={[
          { key: 'row', heading: t('row'), width: '72', alignment: 'end', cell: ({ row }) => number(row) },
          { key: 'column', heading: t('column'), width: '180', cell: (error) => marked(columnText(error)) },
          { key: 'raw', heading: t('rawValue'), width: '220', cell: ({ raw }) => <Data>{raw}</Data> },
          {
            key: 'reason',
            heading: t('reason'),
            cell: ({ code, params }) => marked(rowErrorText(code, params, language)),
          },
          { key: 'effect', heading: t('effect'), width: '150', cell: effectText },
        ]}
      />
    </>
  );
}
