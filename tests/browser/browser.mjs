// One headless Chromium per test file, and pages that listen: a message of the content security policy, a script error or
// a request to anywhere else fails the test that met it. Not here: what pages must be like (checks.mjs).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

export const base = process.env.MINGTANG_URL;
if (!base) throw new Error('MINGTANG_URL is not set: run these tests by tests/browser/run.mjs');

const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--lang=zh-CN',
    '--font-render-hinting=none',
    '--disable-background-networking',
];

let opened;
export async function browser() {
    if (!opened) {
        const profile = mkdtempSync(join(tmpdir(), 'mingtang-browser-'));
        opened = await chromium.launch({
            executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
            args: flags,
            env: { ...process.env, HOME: profile },
        });
        opened.on('disconnected', () => rmSync(profile, { recursive: true, force: true }));
    }
    return opened;
}
if (process.env.NODE_TEST_CONTEXT) (await import('node:test')).after(async () => opened?.close());

export const modes = ['normal', 'elder', 'contrast', 'kiosk'];
export const desktop = { width: 1366, height: 900 };
export const phone = { width: 390, height: 844 };
export const narrow = { width: 360, height: 740 };
export const kiosk = { width: 1080, height: 1920 };

// A visitor with a browser of their own. `mode` is the cookie that /mode/… sets.
export async function visitor({ mode = 'normal', viewport = desktop, script = true, ...more } = {}) {
    const context = await (await browser()).newContext({ locale: 'zh-CN', viewport, javaScriptEnabled: script, ...more });
    context.setDefaultTimeout(10_000);
    if (mode !== 'normal') await context.addCookies([{ name: 'mode', value: mode, url: base }]);
    return context;
}

// A page whose complaints are gathered in `page.complaints`; tests end with `assert_quiet(page)`.
export async function open(context, path = '') {
    const page = await context.newPage();
    page.complaints = [];
    page.on('console', (message) => {
        const text = message.text();
        // A status that a test asks for on purpose is no complaint of the page.
        if (message.type() === 'error' && !/^Failed to load resource/.test(text)) page.complaints.push(text);
        if (/content security policy/i.test(text)) page.complaints.push(text);
    });
    page.on('pageerror', (error) => page.complaints.push(String(error)));
    page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(base) && !/^(data|blob|about|chrome-error):/.test(url)) page.complaints.push(`request to ${url}`);
    });
    page.on('requestfailed', (request) => {
        if (/csp/.test(request.failure()?.errorText ?? '')) page.complaints.push(`blocked: ${request.url()}`);
    });
    if (path) await page.goto(base + path);
    return page;
}

export function assert_quiet(page) {
    if (page.complaints.length) throw new Error(`${page.url()}: ${page.complaints.join('\n')}`);
}

// Signs a post of the demonstration in; its password is printed by `mingtang demo`.
export async function sign_in(page, login, password = `demo-${login}-2026`) {
    await page.goto(`${base}/sign-in`);
    await page.getByLabel('登录名').fill(login);
    await page.getByLabel(/^密码/).fill(password);
    await page.getByRole('button', { name: '登录' }).click();
}
