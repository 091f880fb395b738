import { uploadAll } from '../../store/files.ts';
import { announceFailure } from '../../store/notices.ts';
import type { InputFor } from '../../store/remote.ts';
import { useWrite } from '../../store/remote.ts';
import type { FactDraft } from './FactDialog.tsx';

export type FactKind = 'visit' | 'judge' | 'confirm' | 'renew';

type Values<Name extends 'visit' | 'judge' | 'confirm' | 'renew'> = InputFor<'preparation', Name>['values'];

/** Saves the draft of a fact; true when it is on record. What is not allowed is refused at the door and announced. */
export function useSaveFact(
  kind: 'need' | 'achievement',
  id: string,
): (asked: FactKind, draft: FactDraft, files: readonly File[]) => Promise<boolean> {
  const visit = useWrite('preparation', 'visit');
  const judge = useWrite('preparation', 'judge');
  const confirm = useWrite('preparation', 'confirm');
  const renew = useWrite('preparation', 'renew');
  return async (asked, draft, chosen) => {
    let files: Awaited<ReturnType<typeof uploadAll>>;
    try {
      files = await uploadAll(chosen);
    } catch (failed) {
      announceFailure(failed);
      return false;
    }
    const { happenedOn, byName, channel, body, text, verdict, untilOn } = draft;
    const shared = { happenedOn, byName };
    const done = {
      visit: () => visit.run({ kind, id, values: { ...shared, channel, body } as Values<'visit'>, files }),
      judge: () =>
        judge.run({
          id,
          values: { ...shared, verdict, body: body ?? null, untilOn: untilOn ?? null } as Values<'judge'>,
        }),
      confirm: () => confirm.run({ id, values: { ...shared, text, channel } as Values<'confirm'>, files }),
      renew: () =>
        renew.run({ kind, id, values: { ...shared, untilOn, body: body ?? null } as Values<'renew'> }),
    };
    return (await done[asked]()) !== undefined;
  };
}
