/** What the application asked of the system, for tests to look at. */
export const asked: { what: string; details: unknown }[] = [];

export function note(what: string, details: unknown = null): void {
  asked.push({ what, details });
}

/** An event that a listener can refuse, as Electron hands it out. */
export function preventable<Details extends object>(
  details: Details,
): Details & { preventDefault(): void; defaultPrevented: boolean } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
