import { CloseOutlined, DeleteOutlined, EditOutlined, FormOutlined } from '@ant-design/icons';
import { Alert, App, Button, Skeleton, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { ContractDetail } from '../../../shared/contract/contracts.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { CodeText } from '../../ui/CodeText.tsx';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { moneyNumber } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { ClocksOf } from '../clocks/ClockList.tsx';
import { DossierButton } from '../dossier/DossierButton.tsx';
import { ContractMoney } from '../money/ContractMoney.tsx';
import { Files } from '../threads/Files.tsx';
import { ContractForm } from './ContractForm.tsx';
import { ContractTerms } from './ContractTerms.tsx';
import { draftOf } from './draft.ts';
import { Fulfilment } from './fulfilment/Fulfilment.tsx';
import { RegistrationSheet } from './fulfilment/RegistrationSheet.tsx';
import { Warnings } from './fulfilment/Warnings.tsx';
import { Receipts } from './Receipts.tsx';
import { words } from './words.ts';

/** One contract beside the list: amounts apart, parties, receipts, terms, what it is linked to. */
export function ContractPane({ id, onClose }: { id: string; onClose(): void }): ReactNode {
  const t = useWords(words);
  const contract = useRead('contracts', 'get', { id });
  const [mode, setMode] = useState<'view' | 'edit'>('view');
  if (contract.error) {
    return (
      <aside className="contract-pane">
        <ErrorNote error={contract.error} onRetry={() => void contract.refetch()} />
        <Button className="contract-pane-close" onClick={onClose}>
          {t('detail.close')}
        </Button>
      </aside>
    );
  }
  if (contract.data === undefined) {
    return (
      <aside className="contract-pane">
        <Skeleton active />
      </aside>
    );
  }
  return (
    <aside className="contract-pane" aria-label={contract.data.number}>
      <PaneHead contract={contract.data} mode={mode} onEdit={() => setMode('edit')} onClose={onClose} />
      {mode === 'edit' ? (
        <ContractForm
          start={draftOf(contract.data)}
          changes={id}
          onDone={() => setMode('view')}
          onCancel={() => setMode('view')}
        />
      ) : (
        <>
          <Warnings warnings={contract.data.warnings} />
          <Amounts contract={contract.data} />
          <ClocksOf kind="contract" id={id} />
          <Fulfilment contract={contract.data} />
          <Receipts contract={contract.data} />
          <ContractMoney contract={contract.data} />
          <Rights rights={contract.data.rights} />
          <Parties contract={contract.data} />
          <ContractTerms values={contract.data.values} />
          <Links contract={contract.data} />
          <Files ownerKind="contract" ownerId={id} attachments={contract.data.attachments} />
        </>
      )}
    </aside>
  );
}

interface PaneHeadProps {
  readonly contract: ContractDetail;
  readonly mode: 'view' | 'edit';
  onEdit(): void;
  onClose(): void;
}

function PaneHead({ contract, mode, onEdit, onClose }: PaneHeadProps): ReactNode {
  const t = useWords(words);
  const { modal } = App.useApp();
  const removing = useWrite('contracts', 'remove', { done: t('detail.removed') });
  const restoring = useWrite('contracts', 'restore', { done: t('detail.restored') });
  const [sheet, setSheet] = useState<'open' | 'closed'>('closed');
  const { id } = contract;
  function remove(): void {
    modal.confirm({
      title: t('detail.removeAsk'),
      okText: t('detail.remove'),
      cancelText: t('form.cancel'),
      onOk: async () => {
        if ((await removing.run({ id })) !== undefined) onClose();
      },
    });
  }
  return (
    <header className="contract-pane-head">
      <div>
        <h2>
          <Data>{contract.values.projectName}</Data>
        </h2>
        <p className="quiet">
          {contract.number} {contract.demonstration && <Tag>{t('detail.demonstration')}</Tag>}
          {contract.imported && <Tag>{t('detail.imported')}</Tag>}
        </p>
      </div>
      <div className="contract-pane-actions">
        {mode === 'view' && (
          <Button
            icon={<FormOutlined />}
            disabled={contract.deletedAt !== null}
            onClick={() => setSheet('open')}
          >
            {t('detail.sheet')}
          </Button>
        )}
        {mode === 'view' && <DossierButton subject={{ kind: 'contract', id }} />}
        {mode === 'view' && (
          <Button icon={<EditOutlined />} disabled={contract.deletedAt !== null} onClick={onEdit}>
            {t('detail.edit')}
          </Button>
        )}
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('detail.remove')}
          disabled={contract.deletedAt !== null}
          onClick={remove}
        />
        <Button type="text" icon={<CloseOutlined />} aria-label={t('detail.close')} onClick={onClose} />
      </div>
      {sheet === 'open' && <RegistrationSheet contractId={id} onClose={() => setSheet('closed')} />}
      {contract.deletedAt !== null && (
        <Alert
          type="warning"
          title={t('detail.inBin')}
          action={
            <Button loading={restoring.busy} onClick={() => void restoring.run({ id })}>
              {t('detail.restore')}
            </Button>
          }
        />
      )}
    </header>
  );
}

function Amounts({ contract }: { contract: ContractDetail }): ReactNode {
  const t = useWords(words);
  const { countedFen, countedTechnicalFen } = contract;
  const amounts = [
    { label: t('column.total'), fen: countedFen },
    { label: t('column.technical'), fen: countedTechnicalFen },
    { label: t('column.received'), fen: contract.receivedFen },
  ];
  return (
    <section className="contract-section" title={t('amounts.apart')}>
      <dl className="contract-amounts">
        {amounts.map(({ label, fen }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fen === null ? '—' : moneyNumber(fen)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('amounts.apart')}</p>
    </section>
  );
}

function Rights({ rights }: { rights: ContractDetail['rights'] }): ReactNode {
  const t = useWords(words);
  if (rights.length === 0) return null;
  return (
    <section className="contract-section">
      <h3>{t('detail.rights')}</h3>
      <PlainTable
        label={t('detail.rights')}
        rows={rights}
        keyOf={(right) => right.id}
        columns={[
          {
            key: 'kind',
            heading: t('rights.kind'),
            width: '104px',
            cell: ({ kind }) => <CodeText table="ipType" code={kind} />,
          },
          {
            key: 'number',
            heading: t('rights.number'),
            width: '152px',
            cell: ({ number }) => <Data>{number}</Data>,
          },
          { key: 'title', heading: t('rights.name'), cell: ({ title }) => <Data>{title}</Data> },
          {
            key: 'price',
            heading: t('rights.price'),
            width: '96px',
            alignment: 'end',
            cell: ({ priceFen }) => (priceFen === null ? '' : moneyNumber(priceFen)),
          },
        ]}
      />
    </section>
  );
}

function Parties({ contract }: { contract: ContractDetail }): ReactNode {
  const t = useWords(words);
  return (
    <section className="contract-section">
      <h3>{t('detail.parties')}</h3>
      <dl className="contract-terms">
        {(['seller', 'buyer'] as const).map((side) => (
          <div key={side}>
            <dt>{t(`field.${side}`)}</dt>
            <dd>
              {contract.parties
                .filter((party) => party.side === side)
                .map((party) => (
                  <p key={party.id}>
                    {party.organisationId === null ? (
                      <Data>{party.name}</Data>
                    ) : (
                      <Link href={`/organisation/${party.organisationId}`}>
                        <Data>{party.name}</Data>
                      </Link>
                    )}
                  </p>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const pathOf = { thread: '/threads', achievement: '/achievement', need: '/need' } as const;

function Links({ contract }: { contract: ContractDetail }): ReactNode {
  const t = useWords(words);
  return (
    <section className="contract-section">
      <h3>{t('detail.links')}</h3>
      {contract.links.length === 0 && <p className="quiet">{t('detail.noLinks')}</p>}
      <ul>
        {contract.links.map(({ targetKind, target }) => (
          <li key={target.id}>
            <span className="quiet">{t(`link.${targetKind}`)}</span>{' '}
            <Link href={`${pathOf[targetKind]}/${target.id}`}>
              <Data>{target.name}</Data>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
