import { Button, InputNumber, Select, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import { recordKinds } from '../../../shared/domain/fields/field.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { number } from '../../ui/format.ts';
import { FileOutcomes } from './FileOutcomes.tsx';
import { MappingTable } from './MappingTable.tsx';
import { RowErrors } from './RowErrors.tsx';
import { RawRows, StoredRows } from './RowsPreview.tsx';
import type { Encoding, ImportWork } from './useImport.ts';
import { words } from './words.ts';

interface PreviewStepProps {
  readonly work: ImportWork;
  readonly preview: ImportPreview;
}

/** What was understood of the file, all of it correctable, before anything is written. */
export function PreviewStep({ work, preview }: PreviewStepProps): ReactNode {
  const t = useWords(words);
  const { counts, files, others } = preview;
  const leads = files.filter(({ outcome }) => outcome === 'lead').length;
  const incoming = counts.ready + leads + others.reduce((sum, { forms }) => sum + forms, 0);
  return (
    <div className="preview-step">
      <div className="panel preview-head">
        <SourceChoices work={work} preview={preview} />
        <div className="preview-counts" role="status">
          <strong>{t('ready', { count: number(counts.ready) })}</strong>
          {counts.refused > 0 && (
            <span className="danger-text">{t('refused', { count: number(counts.refused) })}</span>
          )}
          {counts.skipped > 0 && (
            <span className="quiet">{t('skipped', { count: number(counts.skipped) })}</span>
          )}
          {counts.warnings > 0 && (
            <span className="warning-text">{t('warnings', { count: number(counts.warnings) })}</span>
          )}
          {others.map(({ kind, forms }) => (
            <span key={kind}>{t('otherForms', { count: number(forms), kind: t(kind) })}</span>
          ))}
          {leads > 0 && <span className="warning-text">{t('leads', { count: number(leads) })}</span>}
          <span className="preview-buttons">
            <Button onClick={work.startOver}>{t('another')}</Button>
            <Button
              type="primary"
              disabled={incoming === 0 || work.isAdjusting}
              title={incoming === 0 ? t('nothingReady') : undefined}
              onClick={() => void work.commit()}
            >
              {preview.files.length === 0
                ? t('commit', { count: number(counts.ready) })
                : t('commitForms', { count: number(incoming) })}
            </Button>
          </span>
        </div>
      </div>
      <Tabs
        size="small"
        items={[
          ...(files.length > 0
            ? [{ key: 'files', label: t('files'), children: <FileOutcomes files={files} /> }]
            : []),
          {
            key: 'columns',
            label: t('columns'),
            children: (
              <MappingTable
                preview={preview}
                busy={work.isAdjusting ? 'busy' : 'free'}
                onMapping={(mapping) => void work.adjust({ mapping })}
              />
            ),
          },
          { key: 'stored', label: t('asStored'), children: <StoredRows preview={preview} /> },
          { key: 'raw', label: t('asInFile'), children: <RawRows preview={preview} /> },
          {
            key: 'errors',
            label: `${t('errors')} ${preview.errors.length === 0 ? '' : number(preview.errors.length)}`,
            children: <RowErrors errors={preview.errors} />,
          },
        ]}
      />
    </div>
  );
}

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

function SourceChoices({ work, preview }: PreviewStepProps): ReactNode {
  const t = useWords(words);
  return (
    <div className="source-choices">
      <strong className="preview-file">
        {preview.fileName === '' ? t('pasted') : <Data>{preview.fileName}</Data>}
      </strong>
      <Choice label={t('kind')}>
        <Select
          aria-label={t('kind')}
          value={preview.kind}
          options={recordKinds.map((value) => ({ value, label: t(value) }))}
          onChange={(kind) => void work.adjust({ kind, mapping: null })}
        />
      </Choice>
      {preview.sheets.length > 1 && preview.files.length === 0 && (
        <Choice label={t('sheet')}>
          <Select
            aria-label={t('sheet')}
            popupMatchSelectWidth={false}
            value={preview.sheetIndex}
            options={preview.sheets.map(({ name, rowCount, hidden }, value) => ({
              value,
              label: (
                <Data>{t(hidden ? 'hiddenSheet' : 'sheetRows', { name, count: number(rowCount) })}</Data>
              ),
            }))}
            onChange={(sheetIndex) => void work.adjust({ sheetIndex, headerRow: null, mapping: null })}
          />
        </Choice>
      )}
      {preview.encoding !== null && (
        <Choice label={t('encoding')}>
          <Select<Encoding>
            aria-label={t('encoding')}
            value={preview.encoding as Encoding}
            options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(encoding) => void work.reopen(encoding)}
          />
        </Choice>
      )}
      {preview.files.length === 0 && (
        <HeaderRowChoice
          key={preview.headerRow}
          headerRow={preview.headerRow}
          onRow={(headerRow) => void work.adjust({ headerRow, mapping: null })}
        />
      )}
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <span className="import-choice">
      <span className="quiet">{label}</span>
      {children}
    </span>
  );
}

interface HeaderRowChoiceProps {
  readonly headerRow: number | null;
  readonly onRow: (headerRow: number) => void;
}

function HeaderRowChoice({ headerRow, onRow }: HeaderRowChoiceProps): ReactNode {
  const t = useWords(words);
  const [draft, setDraft] = useState(headerRow);
  const take = () => {
    if (draft !== null && draft !== headerRow) onRow(draft);
  };
  return (
    <Choice label={t('headerRow')}>
      <InputNumber
        aria-label={t('headerRow')}
        className="header-row-input"
        min={1}
        precision={0}
        placeholder={t('noHeader')}
        value={draft}
        onChange={setDraft}
        onBlur={take}
        onPressEnter={take}
      />
      <span className="quiet">{t('headerRowAfter')}</span>
    </Choice>
  );
}
