// What an officer does again and again, in the words of the pages: begins a draft, opens its grid, reviews.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { base, open, sign_in, visitor } from './browser.mjs';

export const sample = (name) => fileURLToPath(new URL(`../../data/catalog_samples/${name}`, import.meta.url));

// An officer at a desk of their own.
export async function officer(login, options = {}) {
    const context = await visitor(options);
    const page = await open(context);
    await sign_in(page, login);
    await page.waitForURL(/\/console/);
    return page;
}

// From "上传或新编目录": an uploaded table, or without one the edition in force. Ends on the edition's own page.
export async function begin_draft(page, field, file) {
    await page.goto(`${base}/console/catalogs/new`);
    await page.getByLabel(/^领域/).selectOption({ label: field });
    if (file) await page.locator('input[type=file]').setInputFiles(sample(file));
    await page.getByRole('button', { name: '开始编制' }).click();
    await page.waitForURL(/\/console\/(uploads|editions)\/\d+/).catch(async () => {
        throw new Error(`no draft of ${field}: ${await page.locator('.problems').innerText()}`);
    });
    if (page.url().includes('/uploads/')) await page.locator('.title .btn.p').click();
    await page.waitForURL(/\/console\/editions\/\d+/);
    return Number(page.url().match(/editions\/(\d+)/)[1]);
}

// The grid, when it has drawn its first rows.
export async function grid_of(page) {
    await page.locator('revogr-viewport-scroll.rgCol .rgCell').first().waitFor();
    const cell = (y, x) => page.locator(`revogr-viewport-scroll.rgCol .rgCell[data-rgrow="${y}"][data-rgcol="${x}"]`);
    return {
        cell,
        state: page.locator('.grid-state'),
        notice: page.locator('.grid-notice'),
        line: page.locator('.grid-line'),
        clashes: page.locator('.grid-clashes'),
        pad: page.locator('.grid-pad'),
        bar: (name) => page.locator('.grid-bar').getByRole('button', { name, exact: true }),
        // Chooses a cell and waits until the keyboard is there.
        async choose(y, x) {
            if (!(await cell(y, x).isVisible()))
                await page.evaluate(
                    async ([row, column]) => {
                        const grid = document.querySelector('revo-grid');
                        await grid.scrollToRow(Math.max(0, row - 3));
                        await grid.scrollToColumnIndex(Math.max(0, column - 1));
                    },
                    [y, x],
                );
            await cell(y, x).click();
            await page.waitForFunction((words) => document.activeElement.getAttribute('aria-label')?.startsWith(words), `第 ${y + 1} 行`);
        },
        async shows(y, x, text) {
            await page.waitForFunction(
                ([selector, wanted]) => document.querySelector(selector)?.textContent === wanted,
                [`revogr-viewport-scroll.rgCol .rgCell[data-rgrow="${y}"][data-rgcol="${x}"]`, text],
            );
        },
        async save() {
            await page.locator('.grid-bar').getByRole('button', { name: '保存', exact: true }).click();
            await page.waitForFunction(() => !/正在保存|尚未保存/.test(document.querySelector('.grid-state').textContent));
        },
        async says(pattern) {
            await page.waitForFunction(
                ([source]) => new RegExp(source).test(document.querySelector('.grid-state').textContent),
                [pattern.source],
            );
        },
    };
}

// What the server holds of an edition, asked for by the page: only the browser sends the session's cookie.
export async function rows_of(page, edition, from = 0, count = 500) {
    return page.evaluate(async (url) => (await fetch(url)).json(), `/console/editions/${edition}/rows?from=${from}&count=${count}`);
}

// Another person's hand in the same draft, as their grid would send it.
export async function save_as_another(page, edition, cells_by_position) {
    const held = await rows_of(page, edition);
    const rows = Object.entries(cells_by_position).map(([position, cells]) => ({ id: held.rows[position - 1].id, position: 0, cells }));
    const status = await page.evaluate(
        async ([url, body]) => {
            const csrf = document.querySelector('catalog-grid').dataset.csrf;
            const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
            return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
        },
        [`/console/editions/${edition}/rows`, { revision: held.revision, rows, removed: [] }],
    );
    assert.equal(status, 200);
}
