import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import type { ContractRight } from '../../../shared/domain/contract.ts';
import { useWords } from '../../i18n/words.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { words } from './words.ts';

interface RightsInputsProps {
  readonly rights: readonly ContractRight[];
  readonly problem: string | undefined;
  onChange(rights: readonly ContractRight[]): void;
}

const fresh: ContractRight = {
  rightId: null,
  kind: 'patent.invention',
  number: null,
  title: '',
  priceFen: null,
};

/** The package of rights: kind, number, title, and its price where the contract names one. */
export function RightsInputs({ rights, problem, onChange }: RightsInputsProps): ReactNode {
  const t = useWords(words);
  const change = (place: number, patch: Partial<ContractRight>) =>
    onChange(rights.map((right, index) => (index === place ? { ...right, ...patch } : right)));
  return (
    <div className="contract-rights">
      {rights.map((right, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a right being typed has nothing else of its own
        <fieldset key={place} className="contract-right" aria-label={right.title || t('rights.new')}>
          <CodeSelect
            table="ipType"
            aria-label={t('rights.kind')}
            value={right.kind}
            onChange={(kind) => change(place, { kind: kind ?? fresh.kind })}
          />
          <Input
            aria-label={t('rights.number')}
            placeholder={t('rights.number')}
            maxLength={100}
            value={right.number ?? ''}
            onChange={(event) => change(place, { number: event.target.value || null })}
          />
          <Input
            aria-label={t('rights.name')}
            placeholder={t('rights.name')}
            lang="zh"
            maxLength={300}
            value={right.title}
            onChange={(event) => change(place, { title: event.target.value })}
          />
          <MoneyInput
            aria-label={t('rights.price')}
            value={right.priceFen}
            onChange={(priceFen) => change(place, { priceFen })}
          />
          <Button
            type="text"
            icon={<MinusCircleOutlined />}
            aria-label={t('rights.remove')}
            onClick={() => onChange(rights.filter((_, index) => index !== place))}
          />
        </fieldset>
      ))}
      {problem !== undefined && (
        <p className="contract-problem" role="alert">
          {problem}
        </p>
      )}
      <Button type="link" size="small" icon={<PlusOutlined />} onClick={() => onChange([...rights, fresh])}>
        {t('rights.add')}
      </Button>
    </div>
  );
}
