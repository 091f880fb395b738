import type { ReactNode } from 'react';
import type { CodeTableId } from '../../../shared/codes/index.ts';
import type { ContractValues } from '../../../shared/domain/contract.ts';
import { useWords } from '../../i18n/words.ts';
import { CodeText } from '../../ui/CodeText.tsx';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';

type Term = Exclude<keyof ContractValues, 'projectName' | 'totalFen' | 'technicalFen'>;

const terms: readonly { name: Term; table?: CodeTableId }[] = [
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
  { name: 'brokerName' },
  { name: 'brokerWork' },
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
              {table === undefined ? (
                <Data>{value}</Data>
              ) : (
                <CodeText table={table} code={value} show="path" />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
