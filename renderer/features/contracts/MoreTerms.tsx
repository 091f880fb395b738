import { Form, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import type { CodeTableId } from '../../../shared/codes/index.ts';
import { useWords } from '../../i18n/words.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import type { ContractDraft } from './draft.ts';
import { OfficeCodeSelect } from './OfficeCode.tsx';
import type { ProblemField } from './problemWords.ts';
import { words } from './words.ts';
import { YesNoSelect } from './YesNoSelect.tsx';

interface MoreTermsProps {
  readonly draft: ContractDraft;
  readonly shown: Partial<Record<ProblemField, string>>;
  change(patch: Partial<ContractDraft>): void;
}

const texts = [
  { name: 'unitName', maxLength: 200 },
  { name: 'contractNumber', maxLength: 100 },
  { name: 'brokerName', maxLength: 200 },
] as const;

const codes = [
  { name: 'domain', table: 'domain' },
  { name: 'technicalField', table: 'technicalField' },
  { name: 'paymentMethod', table: 'paymentMethod' },
  { name: 'pricingMethod', table: 'pricingMethod' },
  { name: 'ipType', table: 'ipType' },
  { name: 'region', table: 'region' },
  { name: 'planSource', table: 'planSource' },
  { name: 'socialGoal', table: 'socialGoal' },
  { name: 'industry', table: 'industry' },
] as const satisfies readonly { name: keyof ContractDraft; table: CodeTableId }[];

const amounts = ['investmentFen', 'outputFen', 'brokerFeeFen'] as const;

const longTexts = [
  { name: 'brokerWork', maxLength: 2000 },
  { name: 'note', maxLength: 20_000 },
] as const;

/** The terms that are asked when they are needed, as for the registration of the contract. */
export function MoreTerms({ draft, shown, change }: MoreTermsProps): ReactNode {
  const t = useWords(words);
  const formId = useId();
  return (
    <div className="contract-fields">
      {texts.map(({ name, maxLength }) => (
        <Form.Item key={name} label={t(`field.${name}`)} htmlFor={`${formId}-${name}`}>
          <Input
            id={`${formId}-${name}`}
            lang="zh"
            maxLength={maxLength}
            value={draft[name] ?? ''}
            onChange={(event) => change({ [name]: event.target.value || null })}
          />
        </Form.Item>
      ))}
      {codes.map(({ name, table }) => (
        <Form.Item key={name} label={t(`field.${name}`)} htmlFor={`${formId}-${name}`}>
          <OfficeCodeSelect
            id={`${formId}-${name}`}
            table={table}
            value={draft[name]}
            onChange={(code) => change({ [name]: code })}
          />
        </Form.Item>
      ))}
      {(['startsOn', 'endsOn'] as const).map((name) => (
        <Form.Item
          key={name}
          label={t(`field.${name}`)}
          htmlFor={`${formId}-${name}`}
          validateStatus={name === 'endsOn' && shown.endsOn !== undefined ? 'error' : undefined}
          help={name === 'endsOn' ? shown.endsOn : undefined}
        >
          <DayInput
            id={`${formId}-${name}`}
            value={draft[name]}
            onChange={(day) => change({ [name]: day })}
          />
        </Form.Item>
      ))}
      {amounts.map((name) => (
        <Form.Item
          key={name}
          label={t(`field.${name}`)}
          htmlFor={`${formId}-${name}`}
          validateStatus={name === 'brokerFeeFen' && shown.brokerFeeFen !== undefined ? 'error' : undefined}
          help={name === 'brokerFeeFen' ? shown.brokerFeeFen : undefined}
        >
          <MoneyInput
            id={`${formId}-${name}`}
            value={draft[name]}
            onChange={(amountFen) => change({ [name]: amountFen })}
          />
        </Form.Item>
      ))}
      <Form.Item label={t('field.isRelated')} htmlFor={`${formId}-isRelated`}>
        <YesNoSelect
          id={`${formId}-isRelated`}
          value={draft.isRelated}
          onChange={(isRelated) => change({ isRelated })}
        />
      </Form.Item>
      {longTexts.map(({ name, maxLength }) => (
        <Form.Item
          key={name}
          className="contract-field-wide"
          label={t(`field.${name}`)}
          htmlFor={`${formId}-${name}`}
        >
          <Input.TextArea
            id={`${formId}-${name}`}
            lang="zh"
            maxLength={maxLength}
            className="grows"
            rows={2}
            value={draft[name] ?? ''}
            onChange={(event) => change({ [name]: event.target.value || null })}
          />
        </Form.Item>
      ))}
    </div>
  );
}
