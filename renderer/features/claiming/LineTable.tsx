import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PoolLine, poolStates } from '../../../shared/contract/claiming.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { moneyNumber } from '../../ui/format.ts';
import { type PlainColumn, PlainTable } from '../../ui/table/PlainTable.tsx';
import { ReasonDialog } from '../threads/ReasonDialog.tsx';
import { ChooseDialog } from './ChooseDialog.tsx';
import { Claims, Proposals } from './Proposals.tsx';
import { useClaim } from './useClaim.ts';
import { words } from './words.ts';

interface LineTableProps {
  readonly lines: readonly PoolLine[];
  readonly state: (typeof poolStates)[number];
}

/** Bank lines with what can be done with each. */
export function LineTable({ lines, state }: LineTableProps): ReactNode {
  const t = useWords(words);
  const [choosing, setChoosing] = useState<PoolLine | null>(null);
  const [setting, setSetting] = useState<PoolLine | null>(null);
  const settingAside = useWrite('claiming', 'setAside');
  const columns: PlainColumn<PoolLine>[] = [
    { key: 'day', heading: t('day'), width: '96px', cell: (line) => line.bookedOn },
    {
      key: 'amount',
      heading: t('amount'),
      width: '130px',
      alignment: 'end',
      cell: (line) => <Amount line={line} />,
    },
    { key: 'payer', heading: t('payer'), width: '26%', cell: (line) => <Payer line={line} /> },
    {
      key: 'proposal',
      heading: t('proposal'),
      cell: (line) => (state === 'open' ? <Proposals line={line} /> : <Claims line={line} />),
    },
    {
      key: 'actions',
      heading: t('actions'),
      width: '190px',
      alignment: 'end',
      cell: (line) => (
        <LineActions
          line={line}
          state={state}
          onChoose={() => setChoosing(line)}
          onSetAside={() => setSetting(line)}
        />
      ),
    },
  ];
  return (
    <>
      <div className="claim-lines">
        <PlainTable
          label={t('title')}
          columns={columns}
          rows={lines}
          keyOf={(line) => line.id}
          testIdOf={(line) => `line-${line.id}`}
        />
      </div>
      {choosing !== null && <ChooseDialog line={choosing} onClose={() => setChoosing(null)} />}
      <ReasonDialog
        open={setting !== null}
        title={t('setAside')}
        hint={t('setAsideWhy')}
        busy={settingAside.busy}
        onCancel={() => setSetting(null)}
        onConfirm={async (reason) => {
          if (setting !== null) await settingAside.run({ lineIds: [setting.id], reason });
          setSetting(null);
        }}
      />
    </>
  );
}

function Amount({ line }: { line: PoolLine }): ReactNode {
  const t = useWords(words);
  return (
    <>
      <strong>{moneyNumber(line.amountFen, 'wan', 6)}</strong>
      {line.openFen !== line.amountFen && line.openFen !== 0 && (
        <p className="quiet">{t('outOf', { open: moneyNumber(line.openFen, 'wan', 6) })}</p>
      )}
    </>
  );
}

function Payer({ line }: { line: PoolLine }): ReactNode {
  return (
    <>
      <Data>{line.payer ?? '—'}</Data>
      <p className="quiet">
        <Data>{[line.summary, line.bankReference].filter(Boolean).join(' · ')}</Data>
      </p>
      {line.setAside !== null && (
        <p>
          <Data>{line.setAside}</Data>
        </p>
      )}
    </>
  );
}

interface LineActionsProps extends Pick<LineTableProps, 'state'> {
  readonly line: PoolLine;
  onChoose(): void;
  onSetAside(): void;
}

function LineActions({ line, state, onChoose, onSetAside }: LineActionsProps): ReactNode {
  const t = useWords(words);
  const claiming = useClaim();
  const releasing = useWrite('claiming', 'release', { done: t('releasedDone') });
  const takingUp = useWrite('claiming', 'setAside');
  const [best] = line.proposals;
  if (state === 'setAside')
    return (
      <Button size="small" onClick={() => void takingUp.run({ lineIds: [line.id], reason: null })}>
        {t('takeUp')}
      </Button>
    );
  if (state === 'claimed')
    return (
      <Button size="small" loading={releasing.busy} onClick={() => void releasing.run({ lineId: line.id })}>
        {t('release')}
      </Button>
    );
  return (
    <div className="claim-actions">
      {best !== undefined && (
        <Button
          size="small"
          type={best.level === 'weak' ? 'default' : 'primary'}
          loading={claiming.busy}
          onClick={() => void claiming.run(line, best.parts)}
        >
          {t(best.parts.length > 1 ? 'split' : 'claim')}
        </Button>
      )}
      <Button size="small" onClick={onChoose}>
        {t('choose')}
      </Button>
      <Button size="small" type="text" onClick={onSetAside}>
        {t('setAside')}
      </Button>
    </div>
  );
}
