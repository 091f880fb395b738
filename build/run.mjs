// The one door to every command. Node ≥ 18 may run this file; everything behind it runs on Node 24.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const REQUIRED_MAJOR = 24;

const [command = 'start', ...args] = process.argv.slice(2);

ensureDependencies();
const node = productNode();
const script = path.join(root, 'build', 'commands', `${command}.ts`);
if (!existsSync(script)) fail(`Unknown command "${command}". See the scripts in package.json.`);
const environment = {
  ...process.env,
  PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
};
const result = spawnSync(node, [script, ...args], { cwd: root, stdio: 'inherit', env: environment });
if (result.error) fail(`Could not start ${node}: ${result.error.message}`);
process.exit(result.status ?? 1);

/** Installs what package-lock.json names, unless the last install already did. */
function ensureDependencies() {
  const lockfile = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log('引线 Yinxian: installing the packages of package-lock.json …');
  const npm = npmCommand();
  const install = spawnSync(npm.file, [...npm.args, 'ci', '--include=dev', '--include=optional'], {
    cwd: root,
    stdio: 'inherit',
    shell: npm.shell,
  });
  if (install.status !== 0) fail('npm ci did not finish; its own message stands above.');
}

/** npm as a file for the running Node where npm started us, else the command of the PATH. */
function npmCommand() {
  const started = process.env.npm_execpath;
  if (started && existsSync(started)) return { file: process.execPath, args: [started], shell: false };
  return { file: 'npm', args: [], shell: process.platform === 'win32' };
}

/** The running Node when it is new enough, else the binary that the platform package brought. */
function productNode() {
  if (Number(process.versions.node.split('.')[0]) >= REQUIRED_MAJOR) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  try {
    const folder = path.dirname(
      createRequire(path.join(root, 'package.json')).resolve(`${name}/package.json`),
    );
    const file = path.join(folder, binary);
    if (existsSync(file)) return file;
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const named = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.node;
    if (named && existsSync(path.join(folder, named))) return path.join(folder, named);
  } catch {
    // No package for this platform: the message below says what to do.
  }
  return fail(
    `引线 runs on Node ${REQUIRED_MAJOR} (this is ${process.version}): please install Node ${REQUIRED_MAJOR} or newer and run the command again.`,
  );
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
