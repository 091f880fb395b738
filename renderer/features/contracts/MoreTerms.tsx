import { Form, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import type { CodeTableId } from '../../../shared/codes/index.ts';
import { useWords } from '../../i18n/words.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import type { ContractDraft } from './draft.ts';
import { words } from './words.ts';

interface MoreTermsProps {
  readonly draft: ContractDraft;
  readonly endProblem: string | undefined;
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
] as const satisfies readonly { name: keyof ContractDraft; table: CodeTableId }[];

const longTexts = [
  { name: 'brokerWork', maxLength: 2000 },
  { name: 'note', maxLength: 20_000 },
] as const;

/** The terms that are asked when they are needed, as for the registration of the contract. */
export function MoreTerms({ draft, endProblem, change }: MoreTermsProps): ReactNode {
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
          <CodeSelect
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
          validateStatus={name === 'endsOn' && endProblem !== undefined ? 'error' : undefined}
          help={name === 'endsOn' ? endProblem : undefined}
        >
          <DayInput
            id={`${formId}-${name}`}
            value={draft[name]}
            onChange={(day) => change({ [name]: day })}
          />
        </Form.Item>
      ))}
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
