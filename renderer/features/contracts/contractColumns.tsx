import type { ContractRow } from '../../../shared/contract/contracts.ts';
import type { Language, Translate } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { moneyNumber } from '../../ui/format.ts';
import type { Column } from '../../ui/table/columns.ts';
import type { ContractWord } from './words.ts';

const AMOUNT_DIGITS = 2;

/** The columns of the list of contracts; the three amounts each have their own, with the unit in the heading. */
export function contractColumns(t: Translate<ContractWord>, language: Language): Column<ContractRow>[] {
  const separator = language === 'zh' ? '、' : ', ';
  const text = (
    key: string,
    heading: string,
    widthPx: number,
    sortField: string | null,
    read: (row: ContractRow) => string,
  ): Column<ContractRow> => ({
    key,
    heading,
    widthPx,
    alignment: 'start',
    sortField,
    show: (row) => <Data>{read(row)}</Data>,
    text: read,
  });
  const amount = (
    key: string,
    heading: string,
    sortField: string | null,
    read: (row: ContractRow) => number | null,
  ): Column<ContractRow> => {
    const shown = (row: ContractRow) => {
      const fen = read(row);
      return fen === null ? '' : moneyNumber(fen, 'wan', AMOUNT_DIGITS);
    };
    return { key, heading, widthPx: 128, alignment: 'end', sortField, show: shown, text: shown };
  };
  return [
    text('projectName', t('column.project'), 240, 'projectName', (row) => row.values.projectName),
    text('signedOn', t('column.signedOn'), 104, 'signedOn', (row) => row.values.signedOn),
    amount('total', t('column.total'), 'totalFen', (row) => row.countedFen),
    amount('technical', t('column.technical'), 'technicalFen', (row) => row.countedTechnicalFen),
    amount('received', t('column.received'), null, (row) => row.receivedFen),
    text('sellers', t('column.sellers'), 160, null, (row) => row.sellers.join(separator)),
    text('buyers', t('column.buyers'), 160, null, (row) => row.buyers.join(separator)),
    text('number', t('column.number'), 168, 'number', (row) => row.number),
  ];
}
