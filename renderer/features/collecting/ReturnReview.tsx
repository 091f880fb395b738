import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ReturnedFile } from '../../../shared/contract/collecting.ts';
import { catalogues } from '../../../shared/domain/fields/catalogues.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { type OutputFor, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { fieldText, marked } from '../catalogue/fieldText.tsx';
import { words } from './words.ts';

interface ReturnReviewProps {
  readonly draft: OutputFor<'collecting', 'open'>;
  onDone(): void;
}

/** Returned files before anything is written: every change field by field, every odd row by name. */
export function ReturnReview({ draft, onDone }: ReturnReviewProps): ReactNode {
  const t = useWords(words);
  const [taken, setTaken] = useState(() => firstTaken(draft.files));
  const accepting = useWrite('collecting', 'accept');
  const isAny = draft.files.some(({ outcome }) => outcome === 'matched');
  async function accept(): Promise<void> {
    const changes = draft.files
      .flatMap((file) => file.changes.map(({ key }) => key))
      .filter((key) => taken.has(key));
    const additions = draft.files
      .flatMap((file) => file.additions.map(({ key }) => key))
      .filter((key) => taken.has(key));
    const done = await accepting.run({ draftId: draft.draftId, changes, additions });
    if (done === undefined) return;
    announceDone(
      t('accepted', {
        changed: number(done.changed),
        created: number(done.created),
        returned: number(done.returned),
      }),
    );
    onDone();
  }
  function toggle(key: string): void {
    setTaken((known) => {
      const next = new Set(known);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }
  return (
    <section className="return-review" aria-label={t('review')}>
      <div className="return-head">
        <h2>{t('review')}</h2>
        <Button onClick={onDone}>{t('another')}</Button>
        <Button type="primary" disabled={!isAny} loading={accepting.busy} onClick={() => void accept()}>
          {taken.size === 0 ? t('acceptOnly') : t('accept', { count: number(taken.size) })}
        </Button>
      </div>
      {draft.files.map((file, index) => (
        // Two files may have the same name: their place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of a draft never changes
        <FileReview key={index} file={file} taken={taken} onToggle={toggle} />
      ))}
    </section>
  );
}

/** What nobody needs to think about is ticked: changes that nothing speaks against, and new rows. */
function firstTaken(files: readonly ReturnedFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ changes, additions }) => [
      ...changes.filter(({ certainty }) => certainty === 'safe').map(({ key }) => key),
      ...additions.map(({ key }) => key),
    ]),
  );
}

interface FileReviewProps {
  readonly file: ReturnedFile;
  readonly taken: ReadonlySet<string>;
  onToggle(key: string): void;
}

function FileReview({ file, taken, onToggle }: FileReviewProps): ReactNode {
  const t = useWords(words);
  const notes = [
    t(file.outcome),
    file.lateDays > 0 ? t('late', { count: file.lateDays }) : '',
    file.again ? t('again') : '',
    file.outcome === 'matched' && file.changes.length + file.additions.length === 0 ? t('noChanges') : '',
  ].filter((note) => note !== '');
  return (
    <article className="return-file">
      <h3>
        <Data>{file.recipient ?? file.fileName}</Data>{' '}
        <span className="quiet">
          {file.recipient !== null && <Data>{file.fileName}</Data>} {notes.join(' · ')}
        </span>
      </h3>
      <Problems file={file} />
      <Changes file={file} taken={taken} onToggle={onToggle} />
    </article>
  );
}

function Problems({ file: { problems } }: { file: ReturnedFile }): ReactNode {
  const t = useWords(words);
  if (problems.length === 0) return null;
  return (
    <ul className="return-problems" aria-label={t('problems')}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.row} ${problem.number} ${problem.column}`}>
          {problem.row !== null && `${t('row', { row: problem.row })} `}
          {marked(`${problem.number} ${problem.title}`.trim())}{' '}
          <span className="warning-text">
            {marked(t(problem.code, { raw: problem.raw, column: problem.column, number: problem.number }))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ file, taken, onToggle }: FileReviewProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { kind } = file;
  if (kind === null || file.changes.length + file.additions.length === 0) return null;
  const fields: Readonly<Record<string, Field>> = catalogues[kind];
  const textOf = (name: string, value: unknown) => {
    const field = fields[name];
    return field === undefined ? String(value ?? '') : fieldText(field, value, language, {});
  };
  const rows = [
    ...file.changes.map((change) => ({
      key: change.key,
      record: `${change.number} ${change.title}`,
      field: fields[change.field]?.label[language] ?? change.field,
      before: textOf(change.field, change.current),
      after: textOf(change.field, change.returned),
      check: change.certainty === 'safe' ? '' : t(change.certainty),
    })),
    ...file.additions.map((addition) => ({
      key: addition.key,
      record: addition.title,
      field: t('newRow'),
      before: '',
      after: Object.entries(addition.values)
        .map(([name, value]) => `${fields[name]?.label[language] ?? name}：${textOf(name, value)}`)
        .join('；'),
      check: t('row', { row: addition.row }),
    })),
  ];
  return (
    <PlainTable
      label={t('changed')}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        {
          key: 'take',
          heading: t('take'),
          width: '56',
          cell: (row) => (
            <Checkbox
              aria-label={`${t('take')} ${row.record} ${row.field}`}
              checked={taken.has(row.key)}
              onChange={() => onToggle(row.key)}
            />
          ),
        },
        { key: 'record', heading: t('record'), width: '24%', cell: (row) => marked(row.record) },
        { key: 'field', heading: t('field'), width: '12%', cell: (row) => row.field },
        { key: 'before', heading: t('before'), width: '22%', cell: (row) => marked(row.before) },
        { key: 'after', heading: t('after'), cell: (row) => marked(row.after) },
        { key: 'check', heading: t('check'), width: '150', cell: (row) => row.check },
      ]}
    />
  );
}
