import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ContractDetail } from '../../../../shared/contract/contracts.ts';
import type { Fulfilment as FulfilmentModel } from '../../../../shared/contract/fulfilment.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { money } from '../../../ui/format.ts';
import { FactDialog, type FactKind } from './FactDialog.tsx';
import { FactLog } from './FactLog.tsx';
import './fulfilment.css';
import { TrackCard } from './TrackCard.tsx';
import { words } from './words.ts';

/** What runs side by side after signing, each track with its own state and clock, and what changed the contract. */
export function Fulfilment({ contract }: { contract: ContractDetail }): ReactNode {
  const t = useWords(words);
  const found = useRead('fulfilment', 'of', { contractId: contract.id });
  const today = useRead('session', 'state', {}).data?.today;
  const [asking, setAsking] = useState<FactKind | null>(null);
  if (found.data === undefined || today === undefined) return null;
  const { tracks } = found.data;
  return (
    <>
      <section className="contract-section">
        <h3>{t('title')}</h3>
        <ul className="track-cards">
          {tracks.map((track) => (
            <TrackCard
              key={track.name}
              track={track}
              step={track.name === 'registration' ? found.data.registration.state : null}
              today={today}
              onAct={contract.deletedAt === null ? setAsking : null}
            />
          ))}
        </ul>
      </section>
      <Changes contract={contract} fulfilment={found.data} onAdd={() => setAsking('contractChange')} />
      <FactLog fulfilment={found.data} />
      {asking !== null && (
        <FactDialog
          kind={asking}
          contractId={contract.id}
          fulfilment={found.data}
          today={today}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

interface ChangesProps {
  readonly contract: ContractDetail;
  readonly fulfilment: FulfilmentModel;
  onAdd(): void;
}

function Changes({ contract, fulfilment: { standing, changes }, onAdd }: ChangesProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const isChanged = changes.some((change) => change.reversesId === null && !change.reversed);
  return (
    <section className="contract-section">
      <header>
        <h3>{t('changes')}</h3>
        <Button
          size="small"
          disabled={contract.deletedAt !== null || standing.terminatedOn !== null}
          onClick={onAdd}
        >
          {t('addChange')}
        </Button>
      </header>
      {standing.terminatedOn !== null && (
        <p>
          <strong>{t('terminated', { day: standing.terminatedOn })}</strong>
        </p>
      )}
      <p className="quiet">
        {isChanged
          ? t('standing', {
              total: money(standing.totalFen, language),
              technical: standing.technicalFen === null ? '—' : money(standing.technicalFen, language),
            })
          : t('noChanges')}
      </p>
    </section>
  );
}
