import type { ReactNode } from 'react';
import type { CodeTableId } from '../../../shared/codes/index.ts';
import type { ContractValues } from '../../../shared/domain/contract.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { moneyNumber } from '../../ui/format.ts';
import { OfficeCodeText } from './OfficeCode.tsx';
import { words } from './words.ts';

type Term = Exclude<keyof ContractValues, 'projectName' | 'totalFen' | 'technicalFen'>;

interface TermShown {
  readonly name: Term;
  readonly table?: CodeTableId;
}

const terms: readonly TermShown[] = [
  { name: 'signedOn' },
  { name: 'contractType', table: 'contractType' },
  { name: 'contractNumber' },
  { name: 'leaderName' },
  { name: 'unitName' },
  { name: 'domain', table: 'domain' },
  { name: 'technicalField', table: 'technicalField' },
  { name: 'startsOn' },
  { name: 'endsOn' },
  { name: 'paymentMethod', table: 'paymentMethod' },
  { name: 'pricingMethod', table: 'pricingMethod' },
  { name: 'ipType', table: 'ipType' },
  { name: 'region', table: 'region' },
  { name: 'planSource', table: 'planSource' },
  { name: 'socialGoal', table: 'socialGoal' },
  { name: 'industry', table: 'industry' },
  { name: 'isRelated' },
  { name: 'investmentFen' },
  { name: 'outputFen' },
  { name: 'brokerName' },
  { name: 'brokerWork' },
  { name: 'brokerFeeFen' },
  { name: 'note' },
];

/** What the contract says besides its amounts; what it does not say is left out. */
export function ContractTerms({ values }: { values: ContractValues }): ReactNode {
  const t = useWords(words);
  const said = terms.flatMap(({ name, table }) => {
    const value = values[name];
    return value === null || value === '' ? [] : [{ name, table, value }];
  });
  return (
    <section className="contract-section">
      <h3>{t('detail.terms')}</h3>
      <dl className="contract-terms">
        {said.map(({ name, table, value }) => (
          <div key={name}>
            <dt>{t(`field.${name}`)}</dt>
            <dd>
              <TermValue table={table} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface TermValueProps {
  readonly table: CodeTableId | undefined;
  readonly value: string | number | boolean;
}

function TermValue({ table, value }: TermValueProps): ReactNode {
  const t = useWords(words);
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return moneyNumber(value);
  if (table === undefined) return <Data>{value}</Data>;
  return <OfficeCodeText table={table} code={value} />;
}
