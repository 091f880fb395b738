import { DeleteOutlined, EditOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { DistributionSheet } from '../../../shared/contract/money.ts';
import { joined } from '../../../shared/reporting/joined.ts';
import { basisText } from '../../../shared/reporting/money/basis.ts';
import {
  distributionProblemWords,
  modeWords,
  ownerWords,
  reliefVerdictWords,
} from '../../../shared/reporting/money/words.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { moneyNumber, money as moneyText, share } from '../../ui/format.ts';
import { type PlainColumn, PlainTable } from '../../ui/table/PlainTable.tsx';
import { Facts } from './Facts.tsx';
import { SheetDialog } from './SheetDialog.tsx';
import { useOfferedDeductions } from './SheetRows.tsx';
import { SheetSteps } from './SheetSteps.tsx';
import type { MoneySectionProps } from './sections.ts';
import { emptySheet, type SheetDraft, sheetDraftOf, withListed } from './sheetDraft.ts';
import { words } from './words.ts';

const WHOLE_MILLIONTHS = 1_000_000;

/** 收益分配: what has come and is not shared out, and each sheet with what follows from it. */
export function Distribution({ contractId, money, editing }: MoneySectionProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [draft, setDraft] = useState<SheetDraft | null>(null);
  const offered = useOfferedDeductions();
  const begin = (receipt?: Parameters<typeof emptySheet>[0]) =>
    setDraft(withListed(emptySheet(receipt), offered));
  const isEmpty = money.sheets.length === 0 && money.undistributed.length === 0;
  return (
    <section className="contract-section">
      <header>
        <h3>{t('distribution')}</h3>
        <Button icon={<PlusOutlined />} disabled={editing === 'refused'} onClick={() => begin()}>
          {t('sheetNew')}
        </Button>
      </header>
      {isEmpty && <EmptyState compact="compact" title={t('distributionEmpty')} />}
      {money.undistributed.map((receipt) => (
        <div key={receipt.id} className="money-actions">
          <span>
            {t('waiting', { day: receipt.receivedOn, amount: moneyText(receipt.amountFen, language) })}
          </span>
          <Button size="small" disabled={editing === 'refused'} onClick={() => begin(receipt)}>
            {t('share')}
          </Button>
        </div>
      ))}
      {money.sheets.map((sheet) => (
        <Sheet key={sheet.id} sheet={sheet} editing={editing} onEdit={() => setDraft(sheetDraftOf(sheet))} />
      ))}
      {draft !== null && <SheetDialog contractId={contractId} start={draft} onClose={() => setDraft(null)} />}
    </section>
  );
}

interface SheetProps extends Pick<MoneySectionProps, 'editing'> {
  readonly sheet: DistributionSheet;
  onEdit(): void;
}

function Sheet({ sheet, editing, onEdit }: SheetProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { values, rule } = sheet;
  const floor =
    rule.floorMillionths === null
      ? null
      : t('floor', { percent: share(rule.floorMillionths / WHOLE_MILLIONTHS) });
  return (
    <div className="money-sheet">
      <Facts
        facts={[
          [t('mode'), modeWords[values.mode][language]],
          [t('owner'), ownerWords[values.ownerType][language]],
          [t('gross'), moneyText(values.grossFen, language)],
          [t('net'), moneyText(sheet.netFen, language)],
          [t('rule'), <Data key="rule">{basisText(rule, language)}</Data>],
          [t('least'), floor],
          [t('relief'), reliefVerdictWords[sheet.relief.verdict][language]],
          [t('noticeEnds'), sheet.noticeEndsOn],
          [t('payBy'), sheet.payBy],
          [t('fileBy'), sheet.fileBy],
        ]}
      />
      {sheet.openPoints.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('open', {
            points: joined(
              sheet.openPoints.map((code) => distributionProblemWords[code][language]),
              language,
            ),
          })}
        />
      )}
      <Shares sheet={sheet} />
      <SheetSteps sheet={sheet} editing={editing} />
      <SheetActions sheet={sheet} editing={editing} onEdit={onEdit} />
    </div>
  );
}

interface ShareRow {
  readonly name: string;
  readonly role: 'person' | 'unit';
  readonly ratioMillionths: number;
  readonly amountFen: number;
}

function Shares({ sheet }: { sheet: DistributionSheet }): ReactNode {
  const t = useWords(words);
  const rows = sheet.values.shares.map((each, place) => ({
    ...each,
    amountFen: sheet.shareFen[place] ?? 0,
  }));
  const columns: PlainColumn<ShareRow>[] = [
    { key: 'name', heading: t('name'), cell: (row) => <Data>{row.name}</Data> },
    { key: 'role', heading: t('role'), width: '80px', cell: (row) => t(row.role) },
    {
      key: 'ratio',
      heading: t('ratio'),
      width: '96px',
      alignment: 'end',
      cell: (row) => share(row.ratioMillionths / WHOLE_MILLIONTHS, 2),
    },
    { key: 'amount', heading: t('amountWan'), alignment: 'end', cell: (row) => moneyNumber(row.amountFen) },
  ];
  return <PlainTable label={t('shares')} columns={columns} rows={rows} keyOf={(row) => row.name} />;
}

function SheetActions({ sheet, editing, onEdit }: SheetProps): ReactNode {
  const t = useWords(words);
  const { modal } = App.useApp();
  const [print, setPrint] = useState<'closed' | 'open'>('closed');
  const removing = useWrite('money', 'removeSheet');
  const isTaken = sheet.steps.some(({ reversed, reversesId }) => !reversed && reversesId === null);
  const remove = () =>
    modal.confirm({
      title: t('sheetRemoveAsk'),
      okText: t('sheetRemove'),
      cancelText: t('cancel'),
      onOk: async () => void (await removing.run({ id: sheet.id })),
    });
  return (
    <div className="money-actions">
      <Button size="small" icon={<PrinterOutlined />} onClick={() => setPrint('open')}>
        {t('sheetPrint')}
      </Button>
      <Button
        size="small"
        icon={<EditOutlined />}
        disabled={editing === 'refused' || isTaken}
        onClick={onEdit}
      >
        {t('sheetEdit')}
      </Button>
      <Button
        size="small"
        icon={<DeleteOutlined />}
        disabled={editing === 'refused' || isTaken}
        onClick={remove}
      >
        {t('sheetRemove')}
      </Button>
      {print === 'open' && <SheetPaper id={sheet.id} onClose={() => setPrint('closed')} />}
    </div>
  );
}

function SheetPaper({ id, onClose }: { id: string; onClose(): void }): ReactNode {
  const language = useLanguage();
  const { data, error, refetch } = useRead('money', 'sheetDocument', { id, language });
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return <DocumentPreview model={data?.document ?? null} onClose={onClose} />;
}
