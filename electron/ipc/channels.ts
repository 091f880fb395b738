/** The three ways between main and the page; nothing else crosses. */
export const channels = {
  /** Page → main: one call of the contract, answered with its envelope. */
  call: 'yinxian:call',
  /** Main → page: what the core tells. */
  event: 'yinxian:event',
  /** Main → page: a page chosen from the menu, as the address behind '#'. */
  go: 'yinxian:go',
} as const;
