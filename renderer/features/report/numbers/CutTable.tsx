import type { ReactNode } from 'react';
import { cutNotes } from '../../../../shared/reporting/cut/document.ts';
import type { CutAmounts, CutModel } from '../../../../shared/reporting/cut/question.ts';
import { cutNames, groupLabel } from '../../../../shared/reporting/cut/words.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { Data } from '../../../ui/Data.tsx';
import { change, moneyNumber, moneyUnit, number } from '../../../ui/format.ts';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import type { CutAsked } from './CutRowsDrawer.tsx';
import { words } from './words.ts';

interface CutTableProps {
  readonly cut: CutModel;
  readonly onAsk: (asked: CutAsked) => void;
}

/** The groups of a cut with their sum, basis and denominator; every amount opens its rows. */
export function CutTable({ cut, onAsk }: CutTableProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { basis, by } = cut.question;
  const inWan = (name: string) => t('inUnit', { name, unit: moneyUnit('wan', language) });
  if (cut.total.count === 0 && cut.total.previousCount === 0)
    return <p className="empty-text">{t('empty')}</p>;
  const name = cutNames[by][language];
  return (
    <>
      <table className="report-table numbers-table">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t(basis === 'received' ? 'receipts' : 'contracts')}</th>
            <th scope="col">{inWan(t(basis))}</th>
            <th scope="col">{inWan(t('before'))}</th>
            <th scope="col">{t('growth')}</th>
            {cut.total.technicalFen !== null && <th scope="col">{inWan(t('technical'))}</th>}
          </tr>
        </thead>
        <tbody>
          {by !== 'none' &&
            cut.groups.map((group) => (
              <Row
                key={group.key}
                label={groupLabel(by, group.key, language)}
                amounts={group}
                rowKey={group.key}
                cut={cut}
                onAsk={onAsk}
              />
            ))}
        </tbody>
        <tfoot>
          <Row label={t('total')} amounts={cut.total} rowKey={null} cut={cut} onAsk={onAsk} />
        </tfoot>
      </table>
      {cutNotes(cut, language).map((note) => (
        <p key={note} className="numbers-note">
          <MarkedText text={note} />
        </p>
      ))}
    </>
  );
}

interface RowProps extends CutTableProps {
  readonly label: string;
  readonly amounts: CutAmounts;
  /** Null: the total. */
  readonly rowKey: string | null;
}

function Row({ label, amounts, rowKey, cut, onAsk }: RowProps): ReactNode {
  const t = useWords(words);
  const ask = (period: 'now' | 'before') => () =>
    onAsk({
      name: period === 'now' ? label : t('behindBefore', { name: label }),
      question: { question: cut.question, key: rowKey, period },
    });
  return (
    <tr data-testid={`cut-${rowKey ?? 'total'}`}>
      <th scope="row">{/\p{Script=Han}/u.test(label) ? <Data>{label}</Data> : label}</th>
      <td>{number(amounts.count)}</td>
      <td>
        <button type="button" className="report-number" onClick={ask('now')}>
          {moneyNumber(amounts.amountFen)}
        </button>
      </td>
      <td>
        <button type="button" className="report-number" onClick={ask('before')}>
          {moneyNumber(amounts.previousAmountFen)}
        </button>
      </td>
      <td>{change(amounts.amountFen, amounts.previousAmountFen) ?? '—'}</td>
      {amounts.technicalFen !== null && <td>{moneyNumber(amounts.technicalFen)}</td>}
    </tr>
  );
}
