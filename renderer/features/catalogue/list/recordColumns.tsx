import { Progress, Tag } from 'antd';
import type { ListRow } from '../../../../shared/contract/records.ts';
import { fieldsOf, titleFieldOf } from '../../../../shared/domain/fields/catalogues.ts';
import type { Field, RecordKind } from '../../../../shared/domain/fields/field.ts';
import type { Language, Translate } from '../../../i18n/words.ts';
import { instant, share } from '../../../ui/format.ts';
import type { Column } from '../../../ui/table/columns.ts';
import { fieldHeading, fieldText, marked, type Names } from '../fieldText.tsx';
import type { words } from '../words.ts';

interface ColumnWords {
  readonly language: Language;
  readonly t: Translate<keyof typeof words.zh>;
  /** Looked up when a cell is drawn: names come with the rows. */
  readonly names: () => Names;
}

const widthOfType: Readonly<Record<Field['type'], number>> = {
  text: 140,
  longText: 260,
  integer: 88,
  moneyFen: 128,
  day: 104,
  boolean: 88,
  code: 132,
  codes: 160,
  tags: 180,
  reference: 200,
};
const TITLE_PX = 320;

/** Every column that the list of a kind can show, in the order of its form. */
export function recordColumns(kind: RecordKind, wording: ColumnWords): Column<ListRow>[] {
  const fields = fieldsOf(kind).filter(([, field]) => field.column !== undefined);
  const titleName = titleFieldOf(kind);
  const [title, ...others] = fields.map(([name, field]) =>
    fieldColumn(name, field, name === titleName ? TITLE_PX : widthOfType[field.type], wording),
  );
  const demonstrationMark = wording.t('demonstration');
  const marking = title && {
    ...title,
    show: (row: ListRow) => (
      <span>
        {title.show(row)}
        {row.demonstration && <Tag className="demonstration-mark">{demonstrationMark}</Tag>}
      </span>
    ),
  };
  return [...(marking ? [marking] : []), ...others, ...systemColumns(wording)];
}

/** Keys of the columns that a list shows before anybody chose. */
export function columnsAtStart(kind: RecordKind): string[] {
  const shown = fieldsOf(kind).filter(([, field]) => field.column === 'shown');
  return [...shown.map(([name]) => name), 'updatedAt'];
}

function fieldColumn(name: string, field: Field, widthPx: number, wording: ColumnWords): Column<ListRow> {
  const text = (row: ListRow) =>
    fieldText(field, row.values[name], wording.language, wording.names(), 'underHeading');
  const heading = fieldHeading(field, wording.language);
  return {
    key: name,
    heading,
    widthPx: Math.max(widthPx, headingPx(heading)),
    alignment: field.type === 'moneyFen' || field.type === 'integer' ? 'end' : 'start',
    sortField: name,
    text,
    show: (row) => marked(text(row)),
  };
}

const HAN_PX = 12.5;
const LATIN_PX = 7;
const ROUND_HEADING_PX = 36;

/** About how wide a heading is, so that none is cut off at the start: a unit lost is a number misread. */
function headingPx(heading: string): number {
  const widthsPx = [...heading].map((character) => (character > '\u2e80' ? HAN_PX : LATIN_PX));
  return Math.ceil(widthsPx.reduce((sum, px) => sum + px, ROUND_HEADING_PX));
}

function systemColumns({ t, names }: ColumnWords): Column<ListRow>[] {
  const ownerText = (row: ListRow) => (row.ownerId === null ? '' : (names()[row.ownerId]?.name ?? ''));
  return [
    {
      key: 'number',
      heading: t('number'),
      widthPx: 132,
      alignment: 'start',
      sortField: 'number',
      text: (row) => row.number,
      show: (row) => <span>{row.number}</span>,
    },
    {
      key: 'ownerId',
      heading: t('owner'),
      widthPx: 96,
      alignment: 'start',
      sortField: null,
      text: ownerText,
      show: (row) => marked(ownerText(row)),
    },
    {
      key: 'completeness',
      heading: t('completeness'),
      widthPx: 112,
      alignment: 'start',
      sortField: null,
      text: (row) => share(row.completeness),
      show: (row) => <Progress percent={Math.round(row.completeness * 100)} size="small" status="normal" />,
    },
    {
      key: 'updatedAt',
      heading: t('updatedAt'),
      widthPx: 132,
      alignment: 'start',
      sortField: 'updatedAt',
      text: (row) => instant(row.updatedAt),
      show: (row) => <span className="quiet">{instant(row.updatedAt)}</span>,
    },
  ];
}
