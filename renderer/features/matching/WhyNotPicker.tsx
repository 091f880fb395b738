import type { ReactNode } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { questionIsDemand } from './pair.ts';
import { words } from './words.ts';

interface WhyNotPickerProps {
  readonly question: MatchQuestion;
  onPick(id: string): void;
}

/** Any record of the other side, to see where it stands and why. */
export function WhyNotPicker({ question, onPick }: WhyNotPickerProps): ReactNode {
  const t = useWords(words);
  const kind = questionIsDemand(question) ? 'achievement' : 'need';
  const label = t(kind === 'achievement' ? 'why.askAchievement' : 'why.askNeed');
  return (
    <div className="match-why-not">
      <RecordPicker
        kind={kind}
        value={null}
        placeholder={label}
        aria-label={label}
        onChange={(id) => id !== null && onPick(id)}
      />
    </div>
  );
}
