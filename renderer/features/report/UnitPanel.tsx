import type { ReactNode } from 'react';
import type { ReportModel } from '../../../shared/contract/overview.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { moneyNumber, moneyUnit } from '../../ui/format.ts';
import { NumberTable } from './NumberTable.tsx';
import { previousPeriodOf, type RowsAsked, receiptsBehind } from './rowsAsked.ts';
import { words } from './words.ts';

interface UnitPanelProps {
  readonly report: ReportModel;
  readonly onAsk: (asked: RowsAsked) => void;
}

/** Money received by 二级单位. */
export function UnitPanel({ report, onAsk }: UnitPanelProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const unit = moneyUnit('wan', language);
  const rows = report.receiptsByUnit.map((group) => {
    const label = group.key === '' ? t('notGiven') : group.key;
    const behind = (name: string, period: { from: string; to: string }) => ({
      name: `${label} · ${name}`,
      question: receiptsBehind(period, 'unit', group.key),
    });
    return {
      key: group.key,
      label,
      cells: [
        {
          text: moneyNumber(group.receivedFen),
          asked: behind(t('received'), { from: report.from, to: report.to }),
        },
        {
          text: moneyNumber(group.previousReceivedFen),
          asked: behind(t('previousReceived'), previousPeriodOf(report)),
        },
      ],
    };
  });
  return (
    <section className="panel report-panel">
      <h2>{t('inUnit', { name: t('receiptsByUnit'), unit })}</h2>
      <NumberTable
        caption={t('receiptsByUnit')}
        headings={[t('unit'), t('received'), t('previousReceived')]}
        rows={rows}
        onAsk={onAsk}
      />
    </section>
  );
}
