import { Button, Input, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { words } from './words.ts';

const sources = ['text', 'need', 'scenario', 'achievement'] as const;
type Source = (typeof sources)[number];
type TextQuestion = Extract<MatchQuestion, { of: 'text' }>;

const pickKeys = {
  need: 'question.pickNeed',
  scenario: 'question.pickScenario',
  achievement: 'question.pickAchievement',
} as const;

interface QuestionStartProps {
  readonly asked: TextQuestion | null;
  onAsk(question: TextQuestion): void;
}

/** What to match: a record of the catalogue, or any text as it came in. */
export function QuestionStart({ asked, onAsk }: QuestionStartProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const [source, setSource] = useState<Source>('text');
  return (
    <aside className="match-question" aria-label={t('page.title')}>
      <Segmented
        block
        value={source}
        options={sources.map((value) => ({ value, label: t(`question.${value}`) }))}
        onChange={(value) => setSource(value)}
      />
      {source === 'text' ? (
        <TextQuestionForm asked={asked} onAsk={onAsk} />
      ) : (
        <RecordPicker
          key={source}
          kind={source}
          autoFocus
          placeholder={t(pickKeys[source])}
          aria-label={t(pickKeys[source])}
          onChange={(id) => id !== null && go(`/match/${source}/${id}`)}
        />
      )}
    </aside>
  );
}

function TextQuestionForm({ asked, onAsk }: QuestionStartProps): ReactNode {
  const t = useWords(words);
  const [text, setText] = useState(asked?.text ?? '');
  const [looksFor, setLooksFor] = useState<TextQuestion['looksFor']>(asked?.looksFor ?? 'achievement');
  const isEmpty = text.trim() === '';
  function ask(): void {
    if (!isEmpty) onAsk({ of: 'text', text: text.trim(), looksFor });
  }
  return (
    <>
      <Input.TextArea
        lang="zh"
        autoFocus
        value={text}
        maxLength={1_000_000}
        className="grows"
        rows={8}
        aria-label={t('question.paste')}
        placeholder={t('question.paste')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            ask();
        }}
      />
      <Segmented
        block
        value={looksFor}
        options={[
          { value: 'achievement', label: t('question.looksForAchievement') },
          { value: 'need', label: t('question.looksForNeed') },
        ]}
        onChange={(value) => setLooksFor(value as TextQuestion['looksFor'])}
      />
      <Button type="primary" block disabled={isEmpty} onClick={ask}>
        {t('question.run')}
      </Button>
      {asked !== null && asked.looksFor === 'achievement' && <SaveAsNeed text={asked.text} />}
    </>
  );
}

const TITLE_CHARACTERS = 40;

/** Keeps the text as a need in the firm's own words, so that it can be decided on and followed up. */
function SaveAsNeed({ text }: { text: string }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const creating = useWrite('records', 'create');
  async function save(): Promise<void> {
    const created = await creating.run({
      kind: 'need',
      values: { title: titleOf(text), originalWords: text },
    });
    if (created === undefined) return;
    announceDone(t('question.saved', { number: created.number }));
    go(`/match/need/${created.id}`);
  }
  return (
    <Button block loading={creating.busy} onClick={() => void save()}>
      {t('question.save')}
    </Button>
  );
}

/** The first clause of a text, as a title that a person will mend later. */
function titleOf(text: string): string {
  const clause = text.trim().split(/[\n。；;!?！？]/u)[0] ?? '';
  return (clause.trim() || text.trim()).slice(0, TITLE_CHARACTERS);
}
