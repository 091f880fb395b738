import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { words } from './words.ts';

interface IntendedAmountProps {
  readonly id: string;
  readonly amountFen: number | null;
  onSave(amountFen: number | null): void;
}

/** The intended amount; saved by a button of its own, because every key would be a step of work. */
export function IntendedAmount({ id, amountFen, onSave }: IntendedAmountProps): ReactNode {
  const t = useWords(words);
  const [draftFen, setDraftFen] = useState(amountFen);
  return (
    <span className="intended-amount">
      <MoneyInput id={id} value={draftFen} onChange={setDraftFen} />
      {draftFen !== amountFen && (
        <Button type="primary" onClick={() => onSave(draftFen)}>
          {t('action.save')}
        </Button>
      )}
    </span>
  );
}
