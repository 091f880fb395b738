import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import { fieldsOf } from '../../../shared/domain/fields/catalogues.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { fieldText, marked } from '../catalogue/fieldText.tsx';
import { words } from './words.ts';

type RecordQuestion = Exclude<MatchQuestion, { of: 'text' }>;

const factsShown: Readonly<Record<RecordQuestion['of'], readonly string[]>> = {
  need: [
    'organisationId',
    'domain',
    'industry',
    'budgetMinFen',
    'budgetMaxFen',
    'neededBy',
    'excludedApproaches',
    'mode',
  ],
  scenario: [
    'organisationId',
    'domain',
    'industry',
    'site',
    'budgetMaxFen',
    'closesOn',
    'excludedApproaches',
  ],
  achievement: [
    'organisationId',
    'leaderName',
    'domain',
    'maturity',
    'trl',
    'transferModes',
    'priceMinFen',
    'ipState',
  ],
};

interface QuestionPanelProps {
  readonly question: RecordQuestion;
  readonly shown: 'open' | 'folded';
  onToggle(): void;
}

/** The record that is asked with: what it is, what is known of it, and the way to another one. */
export function QuestionPanel({ question, shown, onToggle }: QuestionPanelProps): ReactNode {
  const t = useWords(words);
  const isOpen = shown === 'open';
  const toggle = (
    <Button
      type="text"
      icon={isOpen ? <MenuFoldOutlined /> : <MenuUnfoldOutlined />}
      aria-label={isOpen ? t('question.hideText') : t('question.showText')}
      aria-expanded={isOpen}
      onClick={onToggle}
    />
  );
  if (!isOpen) return <aside className="match-question match-question-folded">{toggle}</aside>;
  return (
    <aside className="match-question" aria-label={t(`question.${question.of}`)}>
      <div className="match-question-head">
        <h2>{t(`question.${question.of}`)}</h2>
        {toggle}
      </div>
      <Asked question={question} />
    </aside>
  );
}

const pickKeys = {
  need: 'question.pickNeed',
  scenario: 'question.pickScenario',
  achievement: 'question.pickAchievement',
} as const;

function Asked({ question }: { question: RecordQuestion }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const record = useRead('records', 'get', { kind: question.of, id: question.id });
  return (
    <>
      {record.error && <ErrorNote error={record.error} onRetry={() => void record.refetch()} />}
      {record.data === undefined && !record.error && <Skeleton active />}
      {record.data !== undefined && <Facts of={question.of} record={record.data} />}
      <RecordPicker
        kind={question.of}
        placeholder={t('question.pick')}
        aria-label={t(pickKeys[question.of])}
        onChange={(id) => id !== null && go(`/match/${question.of}/${id}`)}
      />
    </>
  );
}

function Facts({ of, record }: { of: RecordQuestion['of']; record: RecordDetail }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const fields = new Map(fieldsOf(of));
  const facts = factsShown[of].flatMap((name) => {
    const field = fields.get(name);
    const text = field === undefined ? '' : fieldText(field, record.values[name], language, record.names);
    return field === undefined || text === '' ? [] : [{ name, label: field.label[language], text }];
  });
  return (
    <>
      <p className="match-question-title">
        <Data>{String(record.values.title)}</Data>
      </p>
      <p className="quiet">
        {record.number} · <Link href={`/${of}/${record.id}`}>{t('question.openRecord')}</Link>
      </p>
      <dl className="match-facts">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.label}</dt>
            <dd>{marked(fact.text)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
