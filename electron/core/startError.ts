/** A start that failed in a way a person can act on. */
export class CoreStartError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'CoreStartError';
    this.code = code;
  }
}
