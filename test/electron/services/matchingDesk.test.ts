import { describe, expect, test } from 'vitest';
import { tuningHandlers } from '../../../electron/handlers/tuning.ts';
import { MatchingDesk } from '../../../electron/services/matchingDesk.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aNeed, anAchievement } from '../../builders/records.ts';

/** A desk over a catalogue, up to date, with a count of how often another engine took over. */
function aDesk({ db, context }: TestCatalogue) {
  const counted = { successions: 0 };
  const desk = new MatchingDesk(db, context.folder, {
    timeZone: () => 'Asia/Shanghai',
    onSuccession: () => {
      counted.successions += 1;
    },
  });
  const finish = () => {
    while (desk.step());
  };
  finish();
  return { desk, counted, finish };
}

describe('a changed thesaurus', () => {
  test('is read by a second engine while the first one answers, and takes over when it knows every record', async () => {
    const catalogue = await aCatalogue();
    aNeed(catalogue);
    anAchievement(catalogue);
    const { desk, counted, finish } = aDesk(catalogue);
    const first = desk.present;
    const names = ['黑话设备', '行话系统'];
    await tuningHandlers.saveEntry(catalogue.context, { key: null, names, note: null });
    // The log is followed, then the successor is made: from here on the state says so.
    expect(desk.step()).toBe(true);
    expect(desk.step()).toBe(true);
    expect(desk.present).toBe(first);
    expect(desk.state()).toMatchObject({ phase: 'learning', needs: 1, achievements: 1 });
    finish();
    expect(desk.present).not.toBe(first);
    expect(desk.state()).toMatchObject({ phase: 'ready', needs: 1, achievements: 1 });
    expect(counted.successions).toBe(1);
  });

  test('that changes again meanwhile is read once more', async () => {
    const catalogue = await aCatalogue();
    aNeed(catalogue);
    const { desk, counted, finish } = aDesk(catalogue);
    const { id } = await tuningHandlers.saveEntry(catalogue.context, {
      key: null,
      names: ['甲词', '乙词'],
      note: null,
    });
    desk.step();
    desk.step();
    await tuningHandlers.dropEdit(catalogue.context, { id });
    finish();
    expect(desk.present.hasOldWords).toBe(false);
    expect(desk.state().phase).toBe('ready');
    expect(counted.successions).toBeGreaterThan(0);
  });

  test('costs nothing where only records change', async () => {
    const catalogue = await aCatalogue();
    const { desk, counted, finish } = aDesk(catalogue);
    const first = desk.present;
    aNeed(catalogue);
    finish();
    expect(desk.present).toBe(first);
    expect(counted.successions).toBe(0);
  });
});
