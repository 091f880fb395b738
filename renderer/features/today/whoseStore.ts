import { create } from 'zustand';
import { type Whose, whoseSchema } from '../../../shared/domain/whose.ts';

const NAME = 'yinxian.today.whose';

interface WhoseState {
  /** Undefined: everybody's. */
  readonly whose: Whose | undefined;
  choose(whose: Whose | undefined): void;
}

/** Whose things 今日 shows; remembered on this machine. */
export const useWhose = create<WhoseState>((set) => ({
  whose: storedWhose(),
  choose(whose) {
    keepWhose(whose);
    set({ whose });
  },
}));

/** What was chosen last; everybody where nothing or nothing readable is kept. */
export function storedWhose(storage: Pick<Storage, 'getItem'> = localStorage): Whose | undefined {
  try {
    return whoseSchema.safeParse(JSON.parse(storage.getItem(NAME) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** Keeps the choice; everybody is the absence of one. */
export function keepWhose(
  whose: Whose | undefined,
  storage: Pick<Storage, 'setItem' | 'removeItem'> = localStorage,
): void {
  if (whose === undefined) storage.removeItem(NAME);
  else storage.setItem(NAME, JSON.stringify(whose));
}
