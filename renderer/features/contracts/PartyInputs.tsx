import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { ContractParty } from '../../../shared/domain/contract.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { nameIndexOf } from '../../ui/nameIndex.ts';
import { langOf } from '../catalogue/fieldText.tsx';
import { words } from './words.ts';

const OPTIONS_SHOWN = 30;

interface PartyInputsProps {
  readonly side: ContractParty['side'];
  readonly id: string;
  readonly parties: readonly ContractParty[];
  onChange(parties: readonly ContractParty[]): void;
}

/** The sellers or the buyers: organisations of the catalogue, or just the names that stand in the contract. */
export function PartyInputs({ side, id, parties, onChange }: PartyInputsProps): ReactNode {
  const t = useWords(words);
  const own = parties.filter((party) => party.side === side);
  const shown = own.length === 0 ? [{ side, organisationId: null, name: '' }] : own;
  const label = t(`field.${side}`);
  function replace(next: readonly ContractParty[]): void {
    onChange([...parties.filter((party) => party.side !== side), ...next]);
  }
  return (
    <div className="contract-parties">
      {shown.map((party, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a party being typed has nothing else of its own
        <div key={place} className="contract-party">
          <PartyInput
            id={place === 0 ? id : undefined}
            label={label}
            party={party}
            onChange={(next) => replace(shown.map((each, index) => (index === place ? next : each)))}
          />
          {shown.length > 1 && (
            <Button
              type="text"
              icon={<MinusCircleOutlined />}
              aria-label={t('party.remove')}
              onClick={() => replace(shown.filter((_, index) => index !== place))}
            />
          )}
        </div>
      ))}
      {own.length > 0 && (
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined />}
          onClick={() => replace([...shown, { side, organisationId: null, name: '' }])}
        >
          {t('party.add')}
        </Button>
      )}
    </div>
  );
}

interface PartyInputProps {
  readonly id: string | undefined;
  readonly label: string;
  readonly party: ContractParty;
  onChange(party: ContractParty): void;
}

function PartyInput({ id, label, party, onChange }: PartyInputProps): ReactNode {
  const t = useWords(words);
  const entries = useRead('records', 'names', { kind: 'organisation' }).data?.names;
  const options = useMemo(() => {
    const found = entries === undefined ? [] : nameIndexOf(entries).find(party.name, OPTIONS_SHOWN);
    return found.map((entry) => ({ key: entry.id, value: entry.name, label: <Data>{entry.name}</Data> }));
  }, [entries, party.name]);
  return (
    <AutoComplete
      id={id}
      value={party.name}
      options={options}
      onChange={(name: string) => {
        // A name that stands in the catalogue exactly once means that organisation.
        const named = entries?.filter((entry) => entry.name === name.trim()) ?? [];
        onChange({ ...party, name, organisationId: named.length === 1 ? (named[0]?.id ?? null) : null });
      }}
      onSelect={(name: string, option) => onChange({ ...party, name, organisationId: String(option.key) })}
    >
      <Input aria-label={label} placeholder={t('party.hint')} lang={langOf(party.name)} />
    </AutoComplete>
  );
}
