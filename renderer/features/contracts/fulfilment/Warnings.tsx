import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ContractDetail } from '../../../../shared/contract/contracts.ts';
import { useWords } from '../../../i18n/words.ts';
import { words } from './words.ts';

/** What a person should look at; nothing of it stops anything. */
export function Warnings({ warnings }: { warnings: ContractDetail['warnings'] }): ReactNode {
  const t = useWords(words);
  if (warnings.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="contract-warnings"
      title={t('warnings')}
      description={
        <ul>
          {warnings.map(({ code, detail, id }) => (
            <li key={`${code} ${detail}`}>
              {id === null ? (
                t(`warning.${code}`)
              ) : (
                <Link href={`/contracts/${id}`}>{t(`warning.${code}`, { detail: detail ?? '' })}</Link>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
