import type { ColumnGuess } from './columnGuess.ts';
import type { DraftContact } from './contactText.ts';
import type { MoneyUnit } from './moneyText.ts';

/** One column of the preview. */
export interface ColumnPlan extends ColumnGuess {
  letters: string;
  /** As written; '' when the column has none. */
  heading: string;
  /** The name under which its texts are kept beside a record; unique, and never a name with a meaning of its own. */
  extraName: string;
  /** Unit of amounts without one, and where it comes from; null for columns without money. */
  unit: { name: MoneyUnit; from: 'chosen' | 'heading' | 'note' | 'assumed' } | null;
}

/** A record as it will be made; nothing of it is stored yet. */
export interface DraftRecord {
  /** 1-based, as the spreadsheet program shows it. */
  row: number;
  /** Field name → value of the type the field stores; absent fields are not named. */
  values: Record<string, unknown>;
  /** The organisation the row names; null when it names none, and for organisations themselves. */
  organisation: { name: string; creditCode: string | null } | null;
  /** Personal data, kept apart from values and extra. */
  contact: DraftContact | null;
  /** Unknown columns and texts that could not be read, by column name. */
  extra: Record<string, string>;
}
