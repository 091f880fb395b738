import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Result, Select, Spin } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { LedgerPreview } from '../../../shared/contract/ledger.ts';
import { ledgerKinds } from '../../../shared/importing/ledger/headings.ts';
import { uploadBlob } from '../../client.ts';
import { wordError } from '../../i18n/errors.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { type InputFor, type OutputFor, useJob } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { problemText } from './problemText.ts';
import { words } from './words.ts';

type Source = InputFor<'ledger', 'open'>['source'];
type Imported = OutputFor<'ledger', 'commit'>;

/** A past ledger from the desk into the books: choose, look, import. */
export function ImportTab(): ReactNode {
  const language = useLanguage();
  const [ownName, setOwnName] = useState('');
  const [preview, setPreview] = useState<LedgerPreview | null>(null);
  const [done, setDone] = useState<Imported | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const opening = useJob('ledger', 'open', { failure: 'silent' });
  const adjusting = useJob('ledger', 'adjust', { failure: 'silent' });
  const committing = useJob('ledger', 'commit', { failure: 'silent' });
  const error = failed ?? opening.error ?? adjusting.error ?? committing.error;
  const owner = ownName.trim() || null;
  async function open(source: Source): Promise<void> {
    setDone(null);
    setPreview((await opening.run({ source, ownName: owner })) ?? null);
  }
  async function openFile(file: File): Promise<void> {
    setFailed(null);
    try {
      const blobId = await uploadBlob(file);
      await open({ from: 'file', blobId, fileName: file.name });
    } catch (problem) {
      setFailed(problem);
    }
  }
  async function adjust(change: Partial<Choice>): Promise<void> {
    if (preview === null) return;
    const next = await adjusting.run({ ...choiceOf(preview, owner), ...change });
    if (next !== undefined) setPreview(next);
  }
  async function commit(): Promise<void> {
    if (preview === null) return;
    const result = await committing.run(choiceOf(preview, owner));
    if (result === undefined) return;
    setPreview(null);
    setDone(result);
  }
  return (
    <>
      {error !== null && <Alert type="error" showIcon role="alert" title={wordError(error, language)} />}
      {done !== null && <Done done={done} onAgain={() => setDone(null)} />}
      {done === null && preview === null && (
        <Choosing
          busy={opening.busy}
          ownName={ownName}
          onOwnName={setOwnName}
          onFile={openFile}
          onPaste={(text) => open({ from: 'paste', text })}
        />
      )}
      {preview !== null && (
        <Preview
          preview={preview}
          busy={adjusting.busy || committing.busy}
          ownName={ownName}
          onOwnName={setOwnName}
          onAdjust={adjust}
          onCommit={commit}
          onCancel={() => setPreview(null)}
        />
      )}
    </>
  );
}

type Choice = InputFor<'ledger', 'adjust'>;

function choiceOf(preview: LedgerPreview, ownName: string | null): Choice {
  const { draftId, sheetIndex, kind, columns } = preview;
  return { draftId, sheetIndex, kind, targets: columns.map((column) => column.target), ownName };
}

interface ChoosingProps {
  readonly busy: boolean;
  readonly ownName: string;
  onOwnName(name: string): void;
  onFile(file: File): Promise<void>;
  onPaste(text: string): Promise<void>;
}

function Choosing({ busy, ownName, onOwnName, onFile, onPaste }: ChoosingProps): ReactNode {
  const t = useWords(words);
  const ownerId = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  return (
    <div className="ledger-choose">
      <section className="ledger-drop">
        <FileExcelOutlined className="drop-icon" aria-hidden />
        <h2>{t('chooseTitle')}</h2>
        <p className="quiet">{t('chooseHint')}</p>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
          aria-label={t('choose')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined) void onFile(file);
          }}
        />
        <Button type="primary" loading={busy} onClick={() => chooser.current?.click()}>
          {t('choose')}
        </Button>
      </section>
      <Form layout="vertical" component="div">
        <Form.Item label={t('ownName')} htmlFor={ownerId}>
          <Input
            id={ownerId}
            size="small"
            lang="zh"
            maxLength={300}
            value={ownName}
            onChange={(event) => onOwnName(event.target.value)}
          />
        </Form.Item>
        <Input.TextArea
          rows={6}
          value={pasted}
          aria-label={t('paste')}
          placeholder={t('paste')}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button disabled={pasted.trim() === ''} loading={busy} onClick={() => void onPaste(pasted)}>
          {t('readPasted')}
        </Button>
        {busy && <Spin aria-label={t('reading')} />}
      </Form>
    </div>
  );
}

interface PreviewProps {
  readonly preview: LedgerPreview;
  readonly busy: boolean;
  readonly ownName: string;
  onOwnName(name: string): void;
  onAdjust(change: Partial<Choice>): Promise<void>;
  onCommit(): Promise<void>;
  onCancel(): void;
}

function Preview({
  preview,
  busy,
  ownName,
  onOwnName,
  onAdjust,
  onCommit,
  onCancel,
}: PreviewProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { counts, columns, sheets, kind } = preview;
  const targets = [
    { value: '', label: t('keepBeside') },
    ...preview.targets.map((target) => ({ value: target.id, label: target.label[language] })),
  ];
  const setTarget = (place: number, target: string) =>
    onAdjust({
      targets: columns.map((column, index) => (index === place ? target || null : column.target)),
    });
  return (
    <div className="ledger-preview">
      <div className="ledger-bar">
        <Select
          size="small"
          aria-label={t('kind')}
          value={kind}
          options={ledgerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(next) => void onAdjust({ kind: next, targets: null })}
        />
        {sheets.length > 1 && (
          <Select
            size="small"
            aria-label={t('sheet')}
            value={preview.sheetIndex}
            options={sheets.map((sheet, value) => ({ value, label: `${sheet.name}（${sheet.rowCount}）` }))}
            onChange={(sheetIndex) => void onAdjust({ sheetIndex, targets: null })}
          />
        )}
        {kind === 'contract' && (
          <Input
            size="small"
            lang="zh"
            className="ledger-owner"
            aria-label={t('ownName')}
            placeholder={t('ownNameShort')}
            maxLength={300}
            value={ownName}
            onChange={(event) => onOwnName(event.target.value)}
            onBlur={() => void onAdjust({})}
          />
        )}
        <Button type="primary" loading={busy} onClick={() => void onCommit()}>
          {t('commit', { count: counts.entries })}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
      <ul className="ledger-counts">
        <li>{t('entries', { count: counts.entries })}</li>
        <li>{t('ready', { count: counts.ready })}</li>
        <li>{t('held', { count: counts.held })}</li>
        <li>{t('pendingCount', { count: counts.pending })}</li>
        {counts.skipped > 0 && <li>{t('skipped', { count: counts.skipped })}</li>}
        {counts.secret > 0 && <li className="said-danger">{t('secret', { count: counts.secret })}</li>}
      </ul>
      {preview.problems.length > 0 && (
        <p className="quiet">
          {t('problemCounts')}：
          {preview.problems.map(({ code, count }) => `${problemText(code, language)} ${count}`).join('；')}
        </p>
      )}
      <PlainTable
        label={t('heading')}
        rows={columns.map((column, place) => ({ ...column, place }))}
        keyOf={(column) => column.place}
        columns={[
          { key: 'letter', heading: t('column'), width: '48px', cell: (column) => column.letter },
          {
            key: 'heading',
            heading: t('heading'),
            width: '22%',
            cell: (column) => <Data>{column.heading}</Data>,
          },
          {
            key: 'target',
            heading: t('target'),
            width: '24%',
            cell: (column) => (
              <>
                <Select
                  size="small"
                  className="ledger-target"
                  aria-label={`${t('target')} ${column.heading}`}
                  value={column.target ?? ''}
                  options={targets}
                  popupMatchSelectWidth={false}
                  onChange={(target) => void setTarget(column.place, target)}
                />{' '}
                {column.unit !== null && <span className="quiet">{column.unit}</span>}
              </>
            ),
          },
          {
            key: 'sample',
            heading: t('sample'),
            cell: (column) => <Data className="quiet">{column.samples.join(' ｜ ')}</Data>,
          },
        ]}
      />
    </div>
  );
}

function Done({ done, onAgain }: { done: Imported; onAgain(): void }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const { entries, created, held, pending } = done;
  return (
    <Result
      status="success"
      title={t('doneTitle', { entries })}
      subTitle={t('doneBody', { created, held, pending })}
      extra={[
        <Button
          key="pending"
          type="primary"
          onClick={() => go(done.kind === 'registry' ? '/ledger/registry' : '/ledger/pending')}
        >
          {done.kind === 'registry' ? t('tab.registry') : t('toPending')}
        </Button>,
        <Button key="again" onClick={onAgain}>
          {t('another')}
        </Button>,
      ]}
    />
  );
}
