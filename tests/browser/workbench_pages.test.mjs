// Every page of the workbench, at a desk and on a phone: barriers, HTML, width, policy; and the way through by keyboard.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { assert_quiet, base, narrow, open, visitor } from './browser.mjs';
import { assert_accessible, assert_no_sideways_scroll, assert_nothing_inline, assert_valid } from './checks.mjs';
import { begin_draft, officer, rows_of } from './desk.mjs';

// A page without an island travels in 40 KB with its sheet.
const budget = 40 * 1024;

let draft, item, upload, returned, submitted;
before(async () => {
    const clerk = await officer('jiaoyu', { script: false });
    draft = await begin_draft(clerk, '义务教育领域', '01_dayao_school.html');
    await clerk.locator('catalog-grid table tbody a').first().click();
    item = clerk.url().match(/items\/(\d+)/)[1];
    await clerk.goto(`${base}/console/uploads`);
    upload = (await clerk.locator('main table a').first().getAttribute('href')).match(/uploads\/(\d+)/)[1];
    returned = await submit_document(clerk, '退回的通知');
    submitted = await submit_document(clerk, '待审的通知');
    const unit = await officer('jiaoyu_sh', { script: false });
    for (const id of [returned, submitted]) {
        await unit.goto(`${base}/console/revisions/${id}/review?at=line%3A2#say`);
        await unit.locator('#say').getByLabel(/必须修改/).check();
        await unit.locator('#say textarea').fill('与去年的安排矛盾，请核对。');
        await unit.locator('#say').getByRole('button', { name: '提出意见' }).click();
        await unit.waitForURL(/done=commented/);
    }
    await unit.goto(`${base}/console/revisions/${returned}/review`);
    await unit.getByRole('button', { name: '退回' }).click();
    await unit.waitForURL(/done=returned/);
    await unit.context().close();
    await clerk.context().close();

    const other = await officer('gongkai', { script: false });
    await begin_draft(other, '户籍管理领域');
    await other.getByRole('button', { name: '提交审核' }).click();
    await other.context().close();
});

// A notice with headings, a list and a table, through the form and to its first reviewer.
async function submit_document(page, title) {
    await page.goto(`${base}/console/publications/new`);
    await page.getByLabel(/^体裁/).selectOption({ label: '通知公告' });
    await page.getByRole('button', { name: '开始拟稿' }).click();
    await page.waitForURL(/revisions\/\d+/);
    await page.getByLabel(/^标题/).fill(title);
    await page.getByLabel(/^内容概述/).fill('登记时间、地点和需要的材料。');
    await page.getByLabel(/^发文机关/).fill('罗庄区教育和体育局');
    await page.getByLabel(/^形成日期/).fill('2026-11-18');
    await page.getByLabel(/^主题分类/).selectOption({ index: 3 });
    await page.getByLabel(/^正文/).fill(
        '<h2>一、登记时间</h2><p>登记时间为七月一日至七月五日。</p><ul><li>户口簿</li></ul>' +
            '<table><tr><th>学校</th><th>人数</th></tr><tr><td>第一小学</td><td>200</td></tr></table>',
    );
    await page.getByLabel('查找公开事项', { exact: true }).fill('招生');
    await page.getByRole('button', { name: '查找公开事项' }).click();
    await page.locator('input[name=item]').first().check();
    await page.getByRole('button', { name: '保存', exact: true }).last().click();
    await page.waitForURL(/done=saved/);
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL(/done=submitted/);
    return (await page.locator('main a', { hasText: title }).first().getAttribute('href')).match(/revisions\/(\d+)/)[1];
}

// Who sees it, and where.
const pages = {
    gongkai: [
        '/console', '/console/catalogs', '/console/catalogs/new', '/console/reviews', '/console/password', '/console/sessions',
        '/console/compilations', '/console/confirmations', '/console/drifts', '/console/fields', '/console/units', '/console/sources',
        '/console/checks', '/console/checks/rules', '/console/review-chain',
        '/console/publications', '/console/publications/new', '/console/negative-list', '/console/publication-chain', '/console/screening', '/console/screening?kind=superior',
        '/console/channels', '/console/channels?state=running', '/console/channels/coverage', '/console/channels/coverage?by=channel',
        'the channels of a document', 'its texts', 'a form for the board', 'a receipt',
        '/console/concerns', '/console/concerns/new', 'the first concern', '/console/questions', 'the first question',
        '/console/questions?state=answered',
    ],
    shengzhuang: ['/console/channels', '/console/channels?of=above'],
    jiaoyu_sh: ['/console', () => `/console/revisions/${submitted}/review`, () => `/console/revisions/${submitted}/review?at=line%3A5`],
    jiaoyu: ['/console', () => `/console/revisions/${returned}`, () => `/console/revisions/${returned}/review`, '/console/concerns', 'the first concern', '/console/questions', 'the first question', () => `/console/editions/${draft}`, () => `/console/editions/${draft}?doubts=1`, () => `/console/editions/${draft}/items/${item}`, '/console/uploads', () => `/console/uploads/${upload}`, '/console/nothing-here'],
    shenhe: ['/console', '/console/reviews', 'the first review', 'the first question'],
    anquan: ['/console/accounts', '/console/accounts/new', 'the first account'],
    xitong: ['/console/system'],
    shenji: ['/console/audit', '/console/audit/seals'],
};

async function check(page, path, { island }) {
    const response = await page.goto(base + path);
    const html = await response.text();
    await assert_valid(html, path);
    assert_nothing_inline(html, path, { island });
    if (island) await page.locator('.grid-bar, catalog-grid table, catalog-grid .empty').first().waitFor();
    await assert_accessible(page);
    await assert_no_sideways_scroll(page);
    const sheet = await page.evaluate(async () => (await fetch(document.querySelector('link[rel=stylesheet]').href)).text());
    const size = gzipSync(html).length + gzipSync(sheet).length;
    assert.ok(size <= budget, `${path}: ${size} bytes`);
    assert_quiet(page);
}

for (const [login, paths] of Object.entries(pages))
    test(`the pages of ${login}`, async (t) => {
        for (const viewport of [undefined, narrow]) {
            const page = await officer(login, viewport ? { viewport } : {});
            for (const path of paths)
                await t.test(`${typeof path === 'string' ? path : path()} ${viewport ? 'on a phone' : 'at a desk'}`, async () => {
                    let address = typeof path === 'string' ? path : path();
                    if (address === 'the first review') {
                        await page.goto(`${base}/console/reviews`);
                        address = await page.locator('main .inbox a').first().getAttribute('href');
                    }
                    if (address === 'the channels of a document' || address === 'its texts' || address === 'a form for the board' || address === 'a receipt') {
                        await page.goto(`${base}/console/channels?state=running&channel=SQ`);
                        const channels = await page.locator('main table a').first().getAttribute('href');
                        if (address === 'a receipt') {
                            await page.goto(base + channels);
                            address = await page.locator('main .inbox a').first().getAttribute('href');
                        } else address = { 'its texts': channels.replace(/channels$/, 'texts'), 'a form for the board': `${channels}/SQ` }[address] ?? channels;
                    }
                    for (const [name, list] of [['the first concern', 'concerns'], ['the first question', 'questions']])
                        if (address === name) {
                            await page.goto(`${base}/console/${list}`);
                            address = await page.locator('main .inbox a').first().getAttribute('href');
                        }
                    if (address === 'the first account') {
                        await page.goto(`${base}/console/accounts`);
                        address = await page.locator('main table a').first().getAttribute('href');
                    }
                    await check(page, address, { island: /editions\/\d+(\?|$)/.test(address) });
                });
            await page.context().close();
        }
    });

test('signing in: the page, and the page that says no', async () => {
    const context = await visitor({ viewport: narrow });
    const page = await open(context);
    await check(page, '/sign-in', { island: false });
    await page.getByLabel(/^登录名/).fill('jiaoyu');
    await page.getByLabel(/^密码/).fill('not-the-password');
    await page.getByRole('button', { name: '登录' }).click();
    await assert_accessible(page);
    await assert_no_sideways_scroll(page);
    assert_quiet(page);
    await context.close();
});

test('by keyboard alone: into the grid, a cell changed, out again, and to the submit button', async () => {
    const page = await officer('jiaoyu');
    await page.goto(`${base}/console/editions/${draft}`);
    await page.locator('revogr-viewport-scroll.rgCol .rgCell').first().waitFor();
    const here = () => page.evaluate(() => ({ grid: document.activeElement.classList.contains('grid-pad'), words: document.activeElement.textContent.trim() }));
    let steps = 0;
    while (!(await here()).grid && ++steps < 60) await page.keyboard.press('Tab');
    assert.ok((await here()).grid, 'the keyboard reaches the grid');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement.getAttribute('aria-label')?.startsWith('第 '));
    await page.keyboard.press('ArrowRight');
    const label = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    assert.match(label, /^第 \d 行/);
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    await page.keyboard.type('（键盘）');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page.waitForFunction(() => /全部保存/.test(document.querySelector('.grid-state').textContent));
    assert.ok((await rows_of(page, draft)).rows.some(({ cells }) => Object.values(cells).some((text) => text.includes('（键盘）'))));
    await page.keyboard.press('Escape');
    assert.equal((await here()).words, '保存', 'Escape leads out of the grid');
    steps = 0;
    while (!/用上传的表格替换/.test((await here()).words) && ++steps < 20) {
        await page.keyboard.press('Tab');
        assert.ok(!(await here()).grid, 'and past it');
    }
    assert.ok(steps < 20, 'what follows the grid is reached');
    assert_quiet(page);
    await page.context().close();
});
