/** Why a pack could not be used. */
export type PackFailure = 'network' | 'missing' | 'checksum' | 'format';

const WORDS: Record<PackFailure, string> = {
  network: 'could not be fetched: the connection failed',
  missing: 'is not on this server',
  checksum: 'does not match its checksum, so it is not used',
  format: 'is not in the expected form',
};

/** A pack that could not be used, by name; nothing of it has been shown. */
export class PackError extends Error {
  readonly path: string;
  readonly failure: PackFailure;
  /** nothing answered at all: the network is gone, or the server is; an HTTP error is an answer */
  readonly connectionLost: boolean;
  constructor(path: string, failure: PackFailure, detail = '', cause?: unknown) {
    super(`The pack ${path} ${WORDS[failure]}${detail === '' ? '' : ` (${detail})`}.`, { cause });
    this.name = 'PackError';
    this.path = path;
    this.failure = failure;
    this.connectionLost = failure === 'network' && cause !== undefined;
  }
}

/** A values pack whose rows are not those of its level's area table; null where they agree. */
export const rowCountError = (path: string, rows: number, areas: number): PackError | null =>
  rows === areas ? null : new PackError(path, 'format', `${rows} rows, ${areas} areas`);
