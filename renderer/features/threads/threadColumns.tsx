import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import type { Language, Translate } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { moneyNumber } from '../../ui/format.ts';
import type { Column } from '../../ui/table/columns.ts';
import { stepStateOf } from './board.ts';
import { Ageing } from './ThreadCardView.tsx';
import type { ThreadWord } from './words.ts';

/** The columns of the list of threads. */
export function threadColumns(
  t: Translate<ThreadWord>,
  language: Language,
  today: Day,
): Column<ThreadCard>[] {
  const separator = language === 'zh' ? '、' : ', ';
  const names = (side: ThreadCard['demand']) => side.map((each) => each.name).join(separator);
  const data = (key: string, heading: string, widthPx: number, read: (card: ThreadCard) => string) => ({
    key,
    heading,
    widthPx,
    alignment: 'start' as const,
    sortField: key,
    show: (card: ThreadCard) => <Data>{read(card)}</Data>,
    text: read,
  });
  const stage = (card: ThreadCard) => codeLabel('threadStage', card.stage, language);
  return [
    data('title', t('column.title'), 240, (card) => card.title),
    { ...data('stage', t('column.stage'), 96, stage), show: stage },
    data('nextStep', t('column.next'), 200, (card) => card.nextStep ?? ''),
    {
      ...data('nextStepOn', t('column.nextOn'), 104, (card) => card.nextStepOn ?? ''),
      show: (card) => <span className={`step-${stepStateOf(card, today)}`}>{card.nextStepOn ?? '—'}</span>,
    },
    {
      ...data('quietDays', t('column.quiet'), 120, (card) => String(card.quietDays)),
      show: (card) => <Ageing card={card} />,
    },
    data('demand', t('column.demand'), 176, (card) => names(card.demand)),
    data('supply', t('column.supply'), 176, (card) => names(card.supply)),
    {
      ...data('intendedFen', t('column.intended'), 128, (card) =>
        card.intendedFen === null ? '' : moneyNumber(card.intendedFen),
      ),
      alignment: 'end',
    },
    data('ownerName', t('column.owner'), 96, (card) => card.ownerName ?? ''),
    data('number', t('column.number'), 160, (card) => card.number),
  ];
}
