import { CopyOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { Data } from '../../ui/Data.tsx';
import { number } from '../../ui/format.ts';
import { asClipboardCells } from '../../ui/table/cells.ts';
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
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('copyErrors')}
        </Button>
        {errors.length >= MOST_TOLD && (
          <span className="quiet">{t('errorsCut', { count: number(MOST_TOLD) })}</span>
        )}
      </p>
      <Table
        size="small"
        rowKey={(error) => `${error.row} ${error.column ?? ''} ${error.code}`}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...errors]}
        columns={[
          { title: t('row'), dataIndex: 'row', width: 72, align: 'right' },
          { title: t('column'), width: 180, render: (_, error) => marked(columnText(error)) },
          {
            title: t('rawValue'),
            width: 220,
            ellipsis: true,
            render: (_, error) => <Data>{error.raw}</Data>,
          },
          {
            title: t('reason'),
            render: (_, error) => marked(rowErrorText(error.code, error.params, language)),
          },
          { title: t('effect'), width: 150, render: (_, error) => effectText(error) },
        ]}
      />
    </>
  );
}
