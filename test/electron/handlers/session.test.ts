import { describe, expect, test } from 'vitest';
import { sessionHandlers } from '../../../electron/handlers/session.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue } from '../../builders/catalogue.ts';
import { expectRefusal } from '../../builders/work.ts';

const settings = {
  officeName: '示范办公室',
  officeCode: 'SF',
  timeZone: 'America/New_York',
  language: 'en',
  theme: 'dark',
  region: '410400',
} as const;

describe('the first run', () => {
  test('is over when somebody is set up; settings and the office’s day are in force at once', async () => {
    const { context } = await aCatalogue();
    expect(await sessionHandlers.state(context, {})).toMatchObject({
      firstRun: true,
      profile: null,
      settings: { officeCode: 'YX' },
    });
    const { profileId } = await sessionHandlers.setUp(context, {
      profile: { name: '甲', role: 'manager' },
      settings,
    });
    expect(await sessionHandlers.state(context, {})).toMatchObject({
      firstRun: false,
      profile: { id: profileId, name: '甲' },
      settings,
      today: '2026-06-15',
    });
  });
});

describe('settings', () => {
  test('change one by one, and a place can be taken away and given again', async () => {
    const { context } = await aCatalogue();
    await sessionHandlers.saveSettings(context, settings);
    await sessionHandlers.saveSettings(context, { region: null, theme: 'light' });
    expect((await sessionHandlers.state(context, {})).settings).toEqual({
      ...settings,
      region: null,
      theme: 'light',
    });
    await sessionHandlers.saveSettings(context, { region: '410000' });
    expect((await sessionHandlers.state(context, {})).settings.region).toBe('410000');
  });

  test.each([
    { timeZone: 'Asia/Nowhere' },
    { timeZone: '' },
    { officeCode: 'pds' },
    { officeCode: 'A' },
    { language: 'de' },
    { theme: 'pink' },
    { colour: 1 },
  ])('%j is refused at the door', (changed) => {
    expect(contract.session.saveSettings.input.safeParse(changed).success).toBe(false);
  });
});

test('the desk goes over to another person of this machine, and to nobody else', async () => {
  const { context } = await aCatalogue();
  const { profileId } = await sessionHandlers.addProfile(context, { name: '乙', role: 'manager' });
  await sessionHandlers.switchProfile(context, { id: profileId });
  expect((await sessionHandlers.state(context, {})).profile?.name).toBe('乙');
  await expectRefusal(
    () => sessionHandlers.switchProfile(context, { id: '00000000-0000-7000-8000-000000000000' }),
    'NOT_FOUND',
  );
  expect((await sessionHandlers.state(context, {})).profile?.name).toBe('乙');
});
