import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { type ReactNode, useState } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ProcessRow } from '../../../shared/contract/process.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { type ProcessKind, processKinds } from '../../../shared/domain/process.ts';
import { requiredWords } from '../../../shared/reporting/requiredWords.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { money } from '../../ui/format.ts';
import { NoticeList } from './NoticeList.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { words } from './words.ts';

/** What is on record of a thread: records, versions of terms, notices; and the way to put more on record. */
export function ProcessRecords({ threadId, today }: { threadId: string; today: Day }): ReactNode {
  const t = useWords(words);
  const nameOf = useWords(requiredWords);
  const [kind, setKind] = useState<ProcessKind | null>(null);
  const process = useRead('process', 'of', { threadId }).data;
  if (process === undefined) return null;
  const shown = process.records.filter(({ reversesId }) => reversesId === null);
  return (
    <>
      <NoticeList notices={process.notices} today={today} />
      <section className="work-section">
        <header>
          <h2>{t('records.title')}</h2>
          <Dropdown
            trigger={['click']}
            menu={{
              items: processKinds.map((each) => ({ key: each, label: nameOf(each) })),
              onClick: ({ key }) => setKind(processKinds.find((each) => each === key) ?? null),
            }}
          >
            <Button icon={<PlusOutlined />}>{t('records.more')}</Button>
          </Dropdown>
        </header>
        {shown.length === 0 ? (
          <p className="quiet">{t('records.empty')}</p>
        ) : (
          <ul className="process-list">
            {shown.toReversed().map((record) => (
              <RecordItem key={record.id} record={record} version={versionOf(record, shown)} />
            ))}
          </ul>
        )}
        {kind !== null && (
          <RecordDialog
            threadId={threadId}
            kind={kind}
            today={today}
            open={[]}
            onClose={() => setKind(null)}
          />
        )}
      </section>
    </>
  );
}

/** Terms are written again and again: which version this is; null for other kinds. */
function versionOf(record: ProcessRow, all: readonly ProcessRow[]): number | null {
  if (record.values.kind !== 'terms') return null;
  return all.filter(({ values }) => values.kind === 'terms').findIndex(({ id }) => id === record.id) + 1;
}

function RecordItem({ record, version }: { record: ProcessRow; version: number | null }): ReactNode {
  const t = useWords(words);
  const nameOf = useWords(requiredWords);
  const language = useLanguage();
  const reversing = useWrite('process', 'reverse');
  const { values, reversed } = record;
  const said = [
    values.partyName,
    values.method === null ? null : codeLabel('pricingMethod', values.method, language),
    values.amountFen === null ? null : money(values.amountFen, language),
    values.place,
    values.outcome,
    values.endsOn === null ? null : `→ ${values.endsOn}`,
    values.body,
  ].filter((part) => part !== null);
  return (
    <li className={reversed ? 'process-line quiet' : 'process-line'}>
      <span className="quiet">{values.happenedOn}</span>
      <span>{nameOf(values.kind)}</span>
      {version !== null && <span className="quiet">{t('records.version', { count: version })}</span>}
      {values.state === 'notApplicable' && <span className="quiet">{t('state.notApplicable')}</span>}
      {said.length > 0 && <Data>{said.join(' · ')}</Data>}
      {reversed ? (
        <span>{t('records.reversed')}</span>
      ) : (
        <Button
          type="text"
          size="small"
          onClick={() => void reversing.run({ of: 'processRecord', id: record.id })}
        >
          {t('records.back')}
        </Button>
      )}
    </li>
  );
}
