import { z } from 'zod';
import { isTimeZone } from '../domain/days.ts';
import { idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';

const profileSchema = z.object({ id: z.string(), name: z.string(), role: z.string() });
const settingsSchema = z.strictObject({
  /** Empty only before the first run. */
  officeName: z.string().trim().max(100),
  /** Stands in front of every number: 2 to 8 capital letters or digits. */
  officeCode: z.string().regex(/^[A-Z0-9]{2,8}$/),
  timeZone: z.string().min(1).max(60).refine(isTimeZone, 'Expected an IANA time zone such as Asia/Shanghai'),
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** GB/T 2260 code of the office's place: nearness is measured from here. */
  region: z.string().max(6).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const sessionContract = {
  /** Everything a window needs to start. */
  state: query({
    input: nothing,
    output: z.object({
      firstRun: z.boolean(),
      profile: profileSchema.nullable(),
      profiles: z.array(profileSchema),
      settings: settingsSchema,
      device: z.string(),
      today: z.string(),
      nowMs: z.int(),
      shell: z.enum(['desktop', 'browser']),
      version: z.string(),
      dataFolderName: z.string(),
      /** Why the data folder is not a safe place, if so. */
      folderWarning: z.enum(['cloud', 'network']).nullable(),
      checks: z.enum(['running', 'ok', 'damaged']),
    }),
  }),
  /** The first run: who you are and which office this is. */
  setUp: command({
    input: z.strictObject({
      profile: z.strictObject({
        name: z.string().trim().min(1).max(60),
        role: z.string().trim().min(1).max(40),
      }),
      settings: settingsSchema.extend({ officeName: z.string().trim().min(1).max(100) }),
    }),
    output: z.object({ profileId: z.string() }),
  }),
  saveSettings: command({ input: settingsSchema.partial(), output: nothing }),
  addProfile: command({
    input: z.strictObject({ name: z.string().trim().min(1).max(60), role: z.string().trim().min(1).max(40) }),
    output: z.object({ profileId: z.string() }),
  }),
  /** Works on as another person of this machine. */
  switchProfile: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
};
