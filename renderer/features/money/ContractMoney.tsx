import type { ReactNode } from 'react';
import type { ContractDetail } from '../../../shared/contract/contracts.ts';
import { useRead } from '../../store/remote.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Commission } from './Commission.tsx';
import { Distribution } from './Distribution.tsx';
import { Plan } from './Plan.tsx';
import './money.css';

/** What a contract's money is to come, and where it goes: instalments, 收益分配 of each receipt, the broker's fee. */
export function ContractMoney({ contract }: { contract: ContractDetail }): ReactNode {
  const { data, error, refetch } = useRead('money', 'of', { contractId: contract.id });
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const isLive = contract.deletedAt === null;
  return (
    <>
      <Plan contractId={contract.id} money={data} editing={isLive ? 'allowed' : 'refused'} />
      <Distribution contractId={contract.id} money={data} editing={isLive ? 'allowed' : 'refused'} />
      <Commission contract={contract} money={data} editing={isLive ? 'allowed' : 'refused'} />
    </>
  );
}
