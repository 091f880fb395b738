import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLanguage, useWords } from '../i18n/words.ts';
import { money, moneyNumber, moneyUnit, parseMoney } from './format.ts';
import { words } from './words.ts';

interface MoneyInputProps {
  /** In 分. */
  readonly value?: number | null;
  readonly onChange?: (amountFen: number | null) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
}

/** An amount, typed as brokers say it: '5万', '1.2亿', or plain 万元. What was understood stands below it. */
export function MoneyInput({ value = null, onChange, ...rest }: MoneyInputProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [written, setDraft] = useState<string | null>(null);
  const [focus, setFocus] = useState<'inside' | 'outside'>('outside');
  // What was typed goes once somebody else has set another amount, as when the next record is shown.
  const isOvertaken = focus === 'outside' && written !== null && (parseMoney(written) ?? value) !== value;
  const draft = isOvertaken ? null : written;
  const parsed = draft === null || draft.trim() === '' ? null : parseMoney(draft);
  const isBad = draft !== null && draft.trim() !== '' && parsed === null;
  const shown = draft ?? (value === null ? '' : moneyNumber(value, 'wan', 6));
  function type(text: string): void {
    setDraft(text);
    if (text.trim() === '') onChange?.(null);
    else {
      const amountFen = parseMoney(text);
      if (amountFen !== null) onChange?.(amountFen);
    }
  }
  // The line below stays when the field is left: its going would move the button away that was being clicked.
  function leave(): void {
    setFocus('outside');
    if (!isBad) setDraft(parsed === null ? null : moneyNumber(parsed, 'wan', 6));
  }
  return (
    <div className="money-input">
      <Input
        size="small"
        inputMode="decimal"
        autoComplete="off"
        {...rest}
        value={shown}
        suffix={moneyUnit('wan', language)}
        placeholder={t('moneyHint')}
        status={isBad ? 'error' : undefined}
        aria-invalid={isBad}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setFocus('inside')}
        onBlur={leave}
      />
      {isBad && <span role="alert">{t('moneyBad')}</span>}
      {!isBad && draft !== null && parsed !== null && <span>= {money(parsed, language)}</span>}
    </div>
  );
}
