import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Suggestion } from '../../../shared/contract/tuning.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import type { EntryDraft } from './EntryDialog.tsx';
import { words } from './words.ts';

const FIRST_SHOWN = 5;

/** Words that accepted pairs suggest for the thesaurus, with their statistic and examples. */
export function Suggestions({ onEdit }: { onEdit: (entry: EntryDraft) => void }): ReactNode {
  const t = useWords(words);
  const [shown, setShown] = useState(FIRST_SHOWN);
  const { data, error, refetch } = useRead('tuning', 'suggestions', {}, { whileAsking: 'keepPrevious' });
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const count = number(data.acceptedPairCount);
  if (data.suggestions.length === 0) return <p className="quiet">{t('suggestionsNone', { count })}</p>;
  return (
    <section className="tuning-suggestions" aria-label={t('suggestions')}>
      <h2>{t('suggestions')}</h2>
      <p className="quiet">{t('suggestionsHint', { count })}</p>
      <PlainTable
        label={t('suggestions')}
        rows={data.suggestions.slice(0, shown)}
        keyOf={({ needTerm, achievementTerm }) => `${needTerm}\n${achievementTerm}`}
        columns={[
          {
            key: 'need',
            heading: t('needSays'),
            width: '120',
            cell: ({ needTerm }) => <Data>{needTerm}</Data>,
          },
          {
            key: 'achievement',
            heading: t('achievementSays'),
            width: '120',
            cell: ({ achievementTerm }) => <Data>{achievementTerm}</Data>,
          },
          {
            key: 'evidence',
            heading: t('evidence'),
            width: '220',
            cell: (one) =>
              t('evidenceText', {
                both: one.pairCount,
                need: one.needCount,
                achievement: one.achievementCount,
                value: number(one.logLikelihood, 1),
              }),
          },
          { key: 'examples', heading: t('examples'), cell: (one) => <Examples suggestion={one} /> },
          {
            key: 'actions',
            heading: '',
            width: '200',
            cell: (one) => <SuggestionActions suggestion={one} onEdit={onEdit} />,
          },
        ]}
      />
      {data.suggestions.length > shown && (
        <Button type="link" onClick={() => setShown(data.suggestions.length)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function Examples({ suggestion }: { suggestion: Suggestion }): ReactNode {
  return (
    <ul className="tuning-examples">
      {suggestion.examples.map((example) => (
        <li key={`${example.needId} ${example.achievementId}`}>
          <Link href={`/match/need/${example.needId}`}>
            <Data>
              {example.needTitle} — {example.achievementTitle}
            </Data>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface SuggestionActionsProps {
  readonly suggestion: Suggestion;
  readonly onEdit: (entry: EntryDraft) => void;
}

function SuggestionActions({ suggestion, onEdit }: SuggestionActionsProps): ReactNode {
  const t = useWords(words);
  const { needTerm, achievementTerm } = suggestion;
  const dismissing = useWrite('tuning', 'dismissSuggestion', { done: t('dismissed') });
  return (
    <span className="tuning-row-actions">
      <Button type="link" onClick={() => onEdit({ key: null, names: [needTerm, achievementTerm], note: '' })}>
        {t('accept')}
      </Button>
      <Button
        type="link"
        disabled={dismissing.busy}
        onClick={() => void dismissing.run({ needTerm, achievementTerm })}
      >
        {t('dismiss')}
      </Button>
    </span>
  );
}
