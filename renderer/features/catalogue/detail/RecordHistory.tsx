import type { ReactNode } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { catalogues } from '../../../../shared/domain/fields/catalogues.ts';
import type { Field } from '../../../../shared/domain/fields/field.ts';
import { wordLabel } from '../../../i18n/labels.ts';
import { type Language, useLanguage, useWords } from '../../../i18n/words.ts';
import { type OutputFor, useRead } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { instant } from '../../../ui/format.ts';
import { fieldText, marked, type Names } from '../fieldText.tsx';
import { words } from './words.ts';

type Entry = OutputFor<'history', 'ofRecord'>['entries'][number];

/** Who changed what and when, field by field, newest first. */
export function RecordHistory({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { data, error, refetch } = useRead('history', 'ofRecord', { id: detail.id });
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p className="quiet">{t('reading')}</p>;
  if (data.entries.length === 0) return <p className="quiet">{t('noHistory')}</p>;
  return (
    <ol className="record-history">
      {data.entries
        .toSorted((left, right) => right.seq - left.seq)
        .map((entry) => (
          <li key={entry.seq}>
            <span className="quiet">{instant(entry.atMs)}</span>{' '}
            {entry.actorName === null ? t('somebody') : <Data>{entry.actorName}</Data>} ·{' '}
            {marked(wordLabel(entry.label, language))}
            <Changes entry={entry} detail={detail} />
          </li>
        ))}
    </ol>
  );
}

function Changes({ entry, detail }: { entry: Entry; detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  if (entry.kind === 'erase') return <p>{t('partErased')}</p>;
  const lines = entry.kind === 'insert' ? [] : changeLines(entry, detail, language);
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.label}>
          <span className="quiet">{line.label}</span>{' '}
          {line.field === 'deletedAt'
            ? t(line.after === '' ? 'unbinned' : 'binned')
            : marked(
                t('changedFrom', {
                  before: line.before === '' ? t('emptyValue') : shortened(line.before),
                  after: line.after === '' ? t('emptyValue') : shortened(line.after),
                }),
              )}
        </li>
      ))}
    </ul>
  );
}

interface ChangeLine {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const systemLabels: Readonly<Record<string, { zh: string; en: string }>> = {
  ownerId: { zh: '负责人', en: 'Owner' },
  helperIds: { zh: '协办', en: 'Helpers' },
  deletedAt: { zh: '回收站', en: 'Recycle bin' },
  quantity: { zh: '指标名称', en: 'Quantity' },
  comparator: { zh: '关系', en: 'Relation' },
  low: { zh: '下限', en: 'From' },
  high: { zh: '上限', en: 'To' },
  unit: { zh: '单位', en: 'Unit' },
  importance: { zh: '要求', en: 'Weight' },
  testMethod: { zh: '测试方法', en: 'Test method' },
  fileName: { zh: '附件', en: 'File' },
};

/** The changed fields in words; fields that only the program keeps for itself are left out. */
export function changeLines(
  entry: Pick<Entry, 'table' | 'changes'>,
  record: Pick<RecordDetail, 'kind' | 'names'>,
  language: Language,
): ChangeLine[] {
  const fields: Readonly<Record<string, Field>> = entry.table === record.kind ? catalogues[record.kind] : {};
  return entry.changes.flatMap(({ field: name, before, after }) => {
    const field = fields[name];
    const label = field?.label[language] ?? systemLabels[name]?.[language];
    if (label === undefined) return [];
    const say = (value: unknown) =>
      field === undefined ? plainText(value, record.names) : fieldText(field, value, language, record.names);
    return [{ field: name, label, before: say(before), after: say(after) }];
  });
}

function plainText(value: unknown, names: Names): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => plainText(one, names)).join('、');
  return names[String(value)]?.name ?? String(value);
}

const SHOWN_CHARACTERS = 120;

function shortened(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`;
}
