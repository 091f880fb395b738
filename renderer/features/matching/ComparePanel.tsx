import { CloseOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { type ComparedCandidate, ComparedTable } from './ComparedTable.tsx';
import { words } from './words.ts';

interface ComparePanelProps {
  readonly question: MatchQuestion;
  readonly pinnedId: string;
  readonly otherId: string | null;
  onClose(): void;
}

/** Two candidates of one question side by side: parts and weights, figures, texts, rights and team, line by line. */
export function ComparePanel({ question, pinnedId, otherId, onClose }: ComparePanelProps): ReactNode {
  const t = useWords(words);
  const isPair = otherId !== null && otherId !== pinnedId;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reachable by the keyboard
    <section className="match-compare" aria-label={t('compare.title')} tabIndex={0}>
      <header>
        <h3>{t('compare.title')}</h3>
        <Button type="text" icon={<CloseOutlined />} onClick={onClose}>
          {t('compare.unpin')} <ShortcutHint keys="p" />
        </Button>
      </header>
      {isPair ? (
        <Compared question={question} ids={[pinnedId, otherId]} />
      ) : (
        <p className="quiet">{t('compare.choose')}</p>
      )}
    </section>
  );
}

function useCandidate(
  question: MatchQuestion,
  id: string,
): { data?: ComparedCandidate; error: Error | null } {
  const pair = useRead('matching', 'explain', { question, candidateId: id });
  const kind = pair.data?.row.kind ?? 'achievement';
  const record = useRead('records', 'get', { kind, id }, { enabled: pair.data !== undefined });
  const error = pair.error ?? record.error;
  if (pair.data === undefined || record.data === undefined) return { error };
  return { data: { pair: pair.data, record: record.data }, error };
}

function Compared({ question, ids }: { question: MatchQuestion; ids: readonly [string, string] }): ReactNode {
  const first = useCandidate(question, ids[0]);
  const second = useCandidate(question, ids[1]);
  const error = first.error ?? second.error;
  if (error) return <ErrorNote error={error} />;
  if (first.data === undefined || second.data === undefined) return <Skeleton active />;
  return <ComparedTable two={[first.data, second.data]} />;
}
