import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { WaitingFirst } from './test/harness/sequencer.ts'
import { elementStyles } from './web/elementStyles.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** One build a mode; web/build.ts runs them all. WeChat's oldest browsers in use are Chromium 86 (Android XWeb) and Safari 14. */
const target = ['chrome86', 'safari14']

const builds: Record<string, UserConfig> = {
  /** What customers load: hashed and immutable under /assets. */
  portal: {
    root: at('web/portal'),
    base: '/',
    build: {
      outDir: at('dist/portal'),
      emptyOutDir: true,
      manifest: 'manifest.json',
      target,
      cssTarget: target,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: at('web/portal/entry-client.ts'),
        // What every page stands on in one file: cut up by who shares what, it compresses a tenth worse.
        output: {
          codeSplitting: {
            groups: [{ name: 'base', test: /node_modules[\\/](vue|@vue|vue-router|pinia)[\\/]/ }],
          },
        },
      },
    },
  },
  /** The same pages for the server, which puts the first view into the HTML. */
  'portal-ssr': {
    root: at('web/portal'),
    build: {
      outDir: at('dist/portal-ssr'),
      emptyOutDir: true,
      ssr: at('web/portal/entry-server.ts'),
      target: 'node24',
    },
    ssr: { noExternal: true },
  },
  /** What the merchant's people load: hashed and immutable under /console/assets, found from its index.html. */
  console: {
    root: at('web/console'),
    base: '/console/',
    plugins: [elementStyles()],
    build: {
      outDir: at('dist/console'),
      emptyOutDir: true,
      manifest: 'manifest.json',
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { input: at('web/console/index.html') },
    },
  },
  /** The emulator's phone, its pages inside WeChat, and nothing of the product. */
  phone: {
    root: at('server/emulator/phone/app'),
    base: '/_emulator/app/',
    build: {
      outDir: at('dist/phone'),
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: {
          phone: at('server/emulator/phone/app/index.html'),
          form: at('server/emulator/phone/app/form.html'),
        },
      },
    },
  },
  /** WeixinJSBridge for the phone's browser: one classic script that runs before everything else. */
  bridge: {
    build: {
      outDir: at('dist/bridge'),
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: at('server/emulator/phone/app/bridge.ts'),
        formats: ['iife'],
        name: 'wechatEmulatorBridge',
        fileName: () => 'bridge.js',
      },
    },
  },
}

export default defineConfig(({ mode }) => ({
  ...builds[mode],
  plugins: [vue(), ...(builds[mode]?.plugins ?? [])],
  test: {
    globalSetup: ['test/harness/globalSetup.ts'],
    // What hangs is found; how quick something is, no test says. A machine may be many times as busy as ours.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000, interval: 20 } },
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: WaitingFirst },
    server: { deps: { inline: [/weixin-js-sdk/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/**/*.dom.test.ts', 'node_modules/**'],
          // Loading the house takes longer than most files' tests: a worker loads it once. Every world is a test's own.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/**/*.dom.test.ts'],
          environment: 'jsdom',
          // What a page keeps in a module lives as long as the page: each file is a page of its own.
          isolate: true,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}))
