import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { useWords } from '../../../i18n/words.ts';
import { CodeText } from '../../../ui/CodeText.tsx';
import { Data } from '../../../ui/Data.tsx';
import { words } from './words.ts';

/** The threads that the record stands in, newest first. */
export function RecordThreads({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  if (detail.threads.length === 0) return <p className="quiet">{t('noThreads')}</p>;
  return (
    <ul className="record-threads">
      {detail.threads.map((thread) => (
        <li key={thread.id}>
          <Link href={`/threads/${thread.id}`}>
            <Data>{thread.title}</Data>
          </Link>
          <Tag>
            <CodeText table="threadStage" code={thread.stage} />
          </Tag>
          {(thread.status === 'paused' || thread.status === 'ended') && (
            <span className="quiet">{t(thread.status)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
