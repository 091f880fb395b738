import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../build/bundle.ts';
import type { Contract, DomainName } from '../../shared/contract/contract.ts';
import type { OutputOf, RawInputOf } from '../../shared/contract/define.ts';
import type { Envelope } from '../../shared/contract/errors.ts';

/** A folder for one test's data; the caller removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'yinxian-host-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The built browser shell in a process of its own, as `npm start -- --no-open` runs it. */
export class HostProcess {
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #output: string[];
  #cookie = '';

  private constructor(child: ChildProcess, address: string, output: string[]) {
    this.#child = child;
    this.address = address;
    this.#output = output;
  }

  /**
   * Starts it over a data folder; resolves when the address is printed.
   * @param daysAhead moves its clock; negative into the past
   * @throws Error with what it printed
   */
  static async start(dataFolder: string, daysAhead = 0): Promise<HostProcess> {
    const child = spawn(
      process.execPath,
      [path.join(root, 'out/host.js'), '--no-open', '--data', dataFolder],
      {
        cwd: root,
        env: daysAhead === 0 ? process.env : { ...process.env, ...clockMovedBy(daysAhead) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const output: string[] = [];
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout!.on('data', (chunk: Buffer) => {
        output.push(String(chunk));
        const found = /http:\/\/\S+/.exec(String(chunk));
        if (found) resolve(found[0]);
      });
      child.stderr!.on('data', (chunk: Buffer) => output.push(String(chunk)));
      child.once('exit', () => reject(new Error(`The host ended: ${output.join('')}`)));
    });
    const host = new HostProcess(child, address, output);
    await host.#openSession();
    return host;
  }

  get origin(): string {
    return this.address.split('/#')[0]!;
  }

  /** Everything printed so far. */
  get output(): string {
    return this.#output.join('');
  }

  get pid(): number {
    return this.#child.pid!;
  }

  async #openSession(): Promise<void> {
    const response = await this.request('/session', JSON.stringify({ token: this.address.split('#')[1] }));
    this.#cookie = response.headers.get('set-cookie')!.split(';')[0]!;
  }

  /** A POST as the page sends it. */
  request(
    pathname: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.origin}${pathname}`, {
      method: 'POST',
      body,
      headers: { origin: this.origin, 'content-type': 'application/json', cookie: this.#cookie, ...headers },
    });
  }

  /** A GET with the session's cookie. */
  get(pathname: string): Promise<Response> {
    return fetch(`${this.origin}${pathname}`, { headers: { cookie: this.#cookie } });
  }

  async envelope(name: string, input: unknown, jobId?: string): Promise<Envelope> {
    const response = await this.request(
      `/rpc/${name}`,
      JSON.stringify({ input, ...(jobId ? { jobId } : {}) }),
    );
    return (await response.json()) as Envelope;
  }

  /** One call of the contract. @throws Error with code and params when it is refused */
  async call<Domain extends DomainName, Name extends Extract<keyof Contract[Domain], string>>(
    domain: Domain,
    name: Name,
    input: RawInputOf<Contract[Domain][Name]>,
    jobId?: string,
  ): Promise<OutputOf<Contract[Domain][Name]>> {
    const envelope = await this.envelope(`${domain}.${name}`, input, jobId);
    if (!envelope.ok)
      throw new Error(`${domain}.${name}: ${envelope.error.code} ${JSON.stringify(envelope.error.params)}`);
    return envelope.value as OutputOf<Contract[Domain][Name]>;
  }

  /** Uploads a file of this machine; returns its blob id. */
  async upload(file: string): Promise<string> {
    const response = await this.request('/blob', new Uint8Array(readFileSync(file)), {
      'content-type': 'application/octet-stream',
    });
    return ((await response.json()) as { blobId: string }).blobId;
  }

  /** The first run, done. */
  async setUp(): Promise<void> {
    await this.call('session', 'setUp', {
      profile: { name: '试用者', role: '技术经理人' },
      settings: {
        officeName: '示范办公室',
        officeCode: 'SF',
        timeZone: 'Asia/Shanghai',
        language: 'zh-CN',
        theme: 'light',
        region: null,
      },
    });
  }

  /** Ends it politely and waits until it is gone. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** As a power cut for the process: no handler runs. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.#child.once('exit', () => resolve());
      this.#child.kill(signal);
    });
  }
}

function clockMovedBy(days: number): Record<string, string> {
  return {
    YINXIAN_TEST_CLOCK_OFFSET_MS: String(days * 86_400_000),
    NODE_OPTIONS: `--import=${new URL('./shiftedClock.mjs', import.meta.url).href}`,
  };
}
