import { Button, Input, Radio, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { MatchRow } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { type Grade, grades, type Verdict, verdicts } from './matchKeys.ts';
import { words } from './words.ts';

interface DecisionBarProps {
  readonly decision: MatchRow['decision'];
  readonly canDecide: boolean;
  readonly busy: boolean;
  onDecide(verdict: Verdict): void;
  onGrade(grade: Grade): void;
  onReason(reason: string): void;
}

const keyOf: Readonly<Record<Verdict, string>> = { recommend: 'r', reserve: 'b', reject: 'x' };

/** 推荐, 备选 or 否, a grade from 1 to 4, and why: each saved at once, a later one standing instead. */
export function DecisionBar(props: DecisionBarProps): ReactNode {
  const { decision, canDecide, busy } = props;
  const t = useWords(words);
  if (!canDecide) return <p className="quiet match-undecided">{t('decide.onlyRecords')}</p>;
  return (
    <div className="match-decision">
      <Space.Compact>
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            type={decision?.verdict === verdict ? 'primary' : 'default'}
            aria-pressed={decision?.verdict === verdict}
            disabled={busy}
            onClick={() => props.onDecide(verdict)}
          >
            {t(`decide.${verdict}`)} <ShortcutHint keys={keyOf[verdict]} />
          </Button>
        ))}
      </Space.Compact>
      <span className="match-grade">
        <span id="match-grade-label">
          {t('decide.grade')} <ShortcutHint keys="g" />
        </span>
        <Radio.Group
          size="small"
          optionType="button"
          aria-labelledby="match-grade-label"
          value={decision?.grade ?? null}
          disabled={busy}
          options={grades.map((grade) => ({ value: grade, label: grade }))}
          onChange={(event) => props.onGrade(event.target.value as Grade)}
        />
      </span>
      <ReasonInput
        key={decision?.atMs ?? 0}
        reason={decision?.reason ?? ''}
        disabled={decision === null || busy}
        onSave={props.onReason}
      />
    </div>
  );
}

interface ReasonInputProps {
  readonly reason: string;
  readonly disabled: boolean;
  onSave(reason: string): void;
}

function ReasonInput({ reason, disabled, onSave }: ReasonInputProps): ReactNode {
  const t = useWords(words);
  const [draft, setDraft] = useState(reason);
  return (
    <Input
      lang="zh"
      size="small"
      className="match-reason"
      aria-label={t('decide.reason')}
      placeholder={t('decide.reason')}
      maxLength={2000}
      value={draft}
      disabled={disabled}
      onChange={(event) => setDraft(event.target.value)}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing && draft.trim() !== reason) onSave(draft.trim());
      }}
    />
  );
}
