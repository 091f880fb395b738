import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { fieldsOf } from '../../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { type InputFor, type OutputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { instant } from '../../ui/format.ts';
import { levelWord } from './levels.ts';
import { verdicts } from './matchKeys.ts';
import { recordOf } from './pair.ts';
import { words } from './words.ts';

type Shown = InputFor<'matching', 'changes'>;
type Change = OutputFor<'matching', 'changes'>['changes'][number];

interface ChangesNoteProps {
  readonly question: MatchQuestion;
  readonly ranking: OutputFor<'matching', 'rank'>;
  onChoose(id: string): void;
}

/** What has changed since somebody last looked at this question, and why. Free text is no question to come back to. */
export function ChangesNote({ question, ranking, onChoose }: ChangesNoteProps): ReactNode {
  const asked = recordOf(question);
  if (asked === null || question.of === 'text') return null;
  const shown = {
    question: { of: question.of, id: asked.id },
    engine: ranking.engine,
    basis: ranking.basis,
    lines: [...ranking.rows, ...ranking.gated].map(({ id, level, score, gates }) => ({
      id,
      level,
      score,
      gated: gates.length > 0,
    })),
  };
  return <Since shown={shown} onChoose={onChoose} />;
}

function Since({ shown, onChoose }: { shown: Shown; onChoose(id: string): void }): ReactNode {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const asked = useRead('matching', 'changes', shown, { whileAsking: 'keepPrevious' });
  const { run: markSeen } = useWrite('matching', 'markSeen', { failure: 'silent' });
  const isAnswered = asked.data !== undefined && !asked.isPlaceholderData;
  // Only once the answer is there: what is kept now is what the next look is compared with.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked.dataUpdatedAt` is the arrival of that answer
  useEffect(() => {
    if (isAnswered) void markSeen({ ...shown, as: 'looked' });
  }, [isAnswered, asked.dataUpdatedAt, markSeen]);
  if (asked.data === undefined || asked.data.sinceMs === null || asked.data.changes.length === 0) return null;
  const { sinceMs, changes } = asked.data;
  async function accept(): Promise<void> {
    await markSeen({ ...shown, as: 'accepted' });
    await asked.refetch();
  }
  return (
    <section className="match-changes" aria-label={t('changes.title')}>
      <p>
        {t('changes.since', { when: instant(sinceMs) })} {countWords(changes, t)}
        <Button
          type="link"
          size="small"
          aria-expanded={isOpen}
          icon={isOpen ? <UpOutlined /> : <DownOutlined />}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('changes.fold') : t('changes.show')}
        </Button>
        <Button type="link" size="small" onClick={() => void accept()}>
          {t('changes.accept')}
        </Button>
      </p>
      {isOpen && (
        <ul>
          {changes.map((change) => (
            <li key={change.id}>
              <ChangeLine change={change} asked={shown.question.of} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Words = ReturnType<typeof useWords<keyof typeof words.zh>>;

function countWords(changes: readonly Change[], t: Words): string {
  const count = (...kinds: Change['kind'][]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = [
    { key: 'changes.new', count: count('new') },
    { key: 'changes.gone', count: count('gone') },
    { key: 'changes.moved', count: count('up', 'down') },
    { key: 'changes.decided', count: count('decided') },
  ] as const;
  return counts
    .filter((one) => one.count > 0)
    .map((one) => t(one.key, { count: one.count }))
    .join(' · ');
}

interface ChangeLineProps {
  readonly change: Change;
  readonly asked: 'need' | 'scenario' | 'achievement';
  onChoose(id: string): void;
}

function ChangeLine({ change, asked, onChoose }: ChangeLineProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const found: RecordKind = asked === 'achievement' ? 'need' : 'achievement';
  const labels = new Map(fieldsOf(found).map(([name, field]) => [name, field.label[language]]));
  const fields = change.fields.map(
    (name) => labels.get(name) ?? (name === 'figures' ? t('part.figures') : name),
  );
  const causes = change.causes.map((cause) => t(`changes.cause.${cause}`));
  const verdict = verdicts.find((known) => known === change.verdict);
  return (
    <>
      <span className="match-change-kind">{t(`changes.kind.${change.kind}`)}</span>{' '}
      {change.toPlace === null ? (
        <Data>{change.title}</Data>
      ) : (
        <Button type="link" size="small" onClick={() => onChoose(change.id)}>
          <Data>{change.title}</Data>
        </Button>
      )}{' '}
      <span className="quiet">
        {placeWords(change, t)}
        {causes.length > 0 && ` · ${causes.join(' · ')}`}
        {fields.length > 0 && ` (${fields.join(', ')})`}
        {verdict !== undefined && ` · ${t('changes.verdict', { verdict: t(`decide.${verdict}`) })}`}
      </span>
    </>
  );
}

function placeWords({ kind, fromPlace, toPlace, fromLevel, toLevel }: Change, t: Words): string {
  if (kind === 'decided') return '';
  const places =
    fromPlace === null
      ? t('changes.at', { place: toPlace ?? 0 })
      : toPlace === null
        ? t('changes.was', { place: fromPlace })
        : t('changes.fromTo', { from: fromPlace, to: toPlace });
  if (fromLevel === null || toLevel === null || fromLevel === toLevel) return places;
  return `${places} · ${levelWord(fromLevel, t)} → ${levelWord(toLevel, t)}`;
}
