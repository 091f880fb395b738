import { Button, Input, Modal, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PoolLine } from '../../../shared/contract/claiming.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { moneyNumber } from '../../ui/format.ts';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { type Part, useClaim } from './useClaim.ts';
import { words } from './words.ts';

/** Another contract than the proposed one, or several that share the payment. */
export function ChooseDialog({ line, onClose }: { line: PoolLine; onClose(): void }): ReactNode {
  const t = useWords(words);
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [text, setText] = useState('');
  const [nature, setNature] = useState<'refund' | 'outward'>('refund');
  const claiming = useClaim();
  const isBack = line.openFen < 0;
  const takenFen = parts.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const restFen = line.openFen - takenFen;
  const isWhole = parts.length > 0 && parts.every(({ amountFen }) => amountFen !== 0);
  const isTooMuch = Math.abs(takenFen) > Math.abs(line.openFen);
  function add(part: Part): void {
    const wantedFen = isBack ? restFen : Math.min(restFen, Math.max(part.leftFen, 0)) || restFen;
    setParts([...parts, { ...part, amountFen: wantedFen }]);
  }
  function setAmount(contractId: string, amountFen: number | null): void {
    const signed = (amountFen ?? 0) * (isBack ? -1 : 1);
    setParts(parts.map((part) => (part.contractId === contractId ? { ...part, amountFen: signed } : part)));
  }
  async function claim(): Promise<void> {
    const said = isBack ? parts.map((part) => ({ ...part, nature })) : parts;
    if (await claiming.run(line, said)) onClose();
  }
  return (
    <Modal
      open
      width={720}
      title={t('chooseTitle', { amount: moneyNumber(line.openFen, 'wan', 6) })}
      okText={t('claim')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole || isTooMuch }}
      confirmLoading={claiming.busy}
      onCancel={onClose}
      onOk={() => void claim()}
    >
      <p className="quiet">
        <Data>{[line.payer, line.summary].filter(Boolean).join(' · ')}</Data>
      </p>
      {isBack && (
        <Segmented
          className="claim-nature"
          aria-label={t('wentOut')}
          value={nature}
          options={(['refund', 'outward'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={setNature}
        />
      )}
      {parts.length > 0 && (
        <section className="claim-parts" aria-label={t('parts')}>
          {parts.map((part) => (
            <div key={part.contractId}>
              <span>
                {part.number} <Data>{part.projectName}</Data>
              </span>
              <MoneyInput
                aria-label={part.number}
                value={Math.abs(part.amountFen)}
                onChange={(amountFen) => setAmount(part.contractId, amountFen)}
              />
              <Button
                size="small"
                onClick={() => setParts(parts.filter(({ contractId }) => contractId !== part.contractId))}
              >
                {t('removePart')}
              </Button>
            </div>
          ))}
          <p className={isTooMuch ? 'claim-against' : 'quiet'}>
            {t('rest', { amount: moneyNumber(restFen, 'wan', 6) })}
          </p>
        </section>
      )}
      <Input
        autoFocus
        value={text}
        placeholder={t('chooseSearch')}
        aria-label={t('chooseSearch')}
        onChange={(event) => setText(event.target.value)}
      />
      <Choices
        lineId={line.id}
        text={text}
        taken={parts.map(({ contractId }) => contractId)}
        onChoose={add}
      />
    </Modal>
  );
}

interface ChoicesProps {
  readonly lineId: string;
  readonly text: string;
  readonly taken: readonly string[];
  onChoose(part: Part): void;
}

function Choices({ lineId, text, taken, onChoose }: ChoicesProps): ReactNode {
  const t = useWords(words);
  const found = useRead('claiming', 'choices', { lineId, text }, { whileAsking: 'keepPrevious' });
  if (found.error) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />;
  const contracts = (found.data?.contracts ?? []).filter(({ contractId }) => !taken.includes(contractId));
  return (
    <ul className="claim-choices">
      {contracts.map((part) => (
        <li key={part.contractId}>
          <span>
            {part.number} <Data>{part.projectName}</Data>
            <span className="quiet">
              {' '}
              <Data>{part.buyers.join('、')}</Data> ·{' '}
              {t('left', { amount: moneyNumber(part.leftFen, 'wan', 6) })}
            </span>
          </span>
          <Button size="small" onClick={() => onChoose(part)}>
            {t('addPart')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
