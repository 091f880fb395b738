/** The code lists of the registration form that an office may fill or correct from the registry's own ones. */
export const registrationLists = [
  'contractType',
  'technicalField',
  'planSource',
  'socialGoal',
  'ipType',
  'paymentMethod',
] as const;
export type RegistrationList = (typeof registrationLists)[number];

export function isRegistrationList(name: string): name is RegistrationList {
  return registrationLists.some((list) => list === name);
}

/** The registry's code in a value of a contract that comes from the office's list; null for a shipped code. */
export function officeCodeOf(value: string | null): string | null {
  return /^office:(.+)$/.exec(value ?? '')?.[1] ?? null;
}
