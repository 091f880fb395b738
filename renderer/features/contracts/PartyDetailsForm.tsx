import { Form, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { checkCreditCode } from '../../../shared/codes/creditCode.ts';
import {
  type ContractParty,
  type PartyDetails,
  partyDetailsSchema,
} from '../../../shared/domain/contract.ts';
import { useWords } from '../../i18n/words.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { words } from './words.ts';
import { YesNoSelect } from './YesNoSelect.tsx';

interface PartyDetailsFormProps {
  readonly party: ContractParty;
  onChange(party: ContractParty): void;
}

const nothingSaid = partyDetailsSchema.parse({});
const texts = ['creditCode', 'representative', 'address', 'postcode', 'country'] as const;
const codes = [
  { name: 'nature', table: 'partyKind' },
  { name: 'scale', table: 'orgScale' },
  { name: 'region', table: 'region' },
] as const;
const answers = [
  'isTransferAgency',
  'isResearchBody',
  'isConvertedInstitute',
  'inHitechZone',
  'listed',
] as const;

/** What the registration form asks of a party; left blank, the organisation's own record answers. */
export function PartyDetailsForm({ party, onChange }: PartyDetailsFormProps): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const details = party.details ?? nothingSaid;
  const change = (patch: Partial<PartyDetails>) => onChange({ ...party, details: { ...details, ...patch } });
  const isBadCode = details.creditCode !== null && checkCreditCode(details.creditCode) !== null;
  return (
    <fieldset className="party-details" aria-label={party.name}>
      {texts.map((name) => (
        <Form.Item
          key={name}
          label={t(`party.${name}`)}
          htmlFor={`${formId}-${name}`}
          validateStatus={name === 'creditCode' && isBadCode ? 'warning' : undefined}
          help={name === 'creditCode' && isBadCode ? t('party.badCode') : undefined}
        >
          <Input
            id={`${formId}-${name}`}
            lang="zh"
            maxLength={name === 'country' ? 3 : 300}
            value={details[name] ?? ''}
            onChange={(event) => change({ [name]: event.target.value || null })}
          />
        </Form.Item>
      ))}
      {codes.map(({ name, table }) => (
        <Form.Item key={name} label={t(`party.${name}`)} htmlFor={`${formId}-${name}`}>
          <CodeSelect
            id={`${formId}-${name}`}
            table={table}
            value={details[name]}
            onChange={(code) => change({ [name]: code })}
          />
        </Form.Item>
      ))}
      {answers.map((name) => (
        <Form.Item key={name} label={t(`party.${name}`)} htmlFor={`${formId}-${name}`}>
          <YesNoSelect
            id={`${formId}-${name}`}
            value={details[name]}
            onChange={(answer) => change({ [name]: answer })}
          />
        </Form.Item>
      ))}
      <Form.Item label={t('party.shareFen')} htmlFor={`${formId}-share`}>
        <MoneyInput
          id={`${formId}-share`}
          value={details.shareFen}
          onChange={(shareFen) => change({ shareFen })}
        />
      </Form.Item>
    </fieldset>
  );
}
