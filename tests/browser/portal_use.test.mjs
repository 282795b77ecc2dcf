// The portal in use: by keyboard alone, without script, on paper, at the touch screen that forgets.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assert_quiet, base, kiosk, open, visitor } from './browser.mjs';

test('without script: from the home page by search to an item, and its unit', async () => {
    const context = await visitor({ script: false });
    const page = await open(context, '/');
    await page.locator('main input[name=q]').fill('义务教育 招生');
    await page.locator('main button[type=submit]').first().click();
    assert.match(page.url(), /\/s\?q=/);
    await page.locator('main a[href^="/item/"]').first().click();
    assert.match(page.url(), /\/item\/\d+/);
    assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
    await page.locator('main a[href^="/units/"]').first().click();
    assert.match(page.url(), /\/units\/\d+/);
    assert_quiet(page);
    await context.close();
});

test('what the portal proposes to search for is found', async () => {
    const context = await visitor({ script: false });
    const page = await open(context, '/');
    const proposed = await page.locator('.hot a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.ok(proposed.length >= 3);
    for (const path of proposed) {
        await page.goto(base + path);
        assert.ok((await page.locator('main a[href^="/item/"], main a[href^="/doc/"]').count()) > 0, path);
    }
    await context.close();
});

test('without script: modes and scripts are chosen by links and stay', async () => {
    const context = await visitor({ script: false });
    const page = await open(context, '/ml');
    await page.getByRole('link', { name: '长辈版' }).first().click();
    assert.equal(new URL(page.url()).pathname, '/ml');
    assert.equal(await page.getAttribute('html', 'data-mode'), 'elder');
    await page.goto(`${base}/units`);
    assert.equal(await page.getAttribute('html', 'data-mode'), 'elder');
    await page.getByRole('link', { name: '返回标准版' }).first().click();
    assert.equal(await page.getAttribute('html', 'data-mode'), 'normal');
    await page.getByRole('link', { name: '繁體' }).first().click();
    assert.match(await page.locator('body').innerText(), /網站地圖/);
    await page.getByRole('link', { name: '简体' }).first().click();
    assert.doesNotMatch(await page.locator('body').innerText(), /網站地圖/);
    await context.close();
});

// Where the keyboard stands: words for a message, and whether it can be seen there.
const standing = (page) =>
    page.evaluate(() => {
        const here = document.activeElement;
        if (!here || here === document.body) return null;
        const style = getComputedStyle(here);
        const box = here.getBoundingClientRect();
        return {
            words: (here.getAttribute('aria-label') ?? here.textContent.trim()).slice(0, 40) || here.getAttribute('name'),
            href: here.getAttribute('href'),
            seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.height > 0,
            inside: box.bottom > 0 && box.top < innerHeight,
        };
    });

test('by keyboard alone: every stop can be seen, the skip link skips, what was found is reached', async () => {
    const context = await visitor();
    const page = await open(context, '/');
    await page.keyboard.press('Tab');
    const first = await standing(page);
    assert.equal(first.words, '跳到主要内容');
    assert.ok(first.seen && first.inside);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), 'after the skip link the keyboard is in the page');

    await page.goto(base);
    const stops = [];
    for (let i = 0; i < 200; ++i) {
        await page.keyboard.press('Tab');
        const stop = await standing(page);
        if (!stop) break;
        assert.ok(stop.seen, `no focus to be seen on “${stop.words}”`);
        assert.ok(stop.inside, `“${stop.words}” is out of sight while it has the focus`);
        stops.push(stop);
    }
    assert.ok(stops.length > 40 && stops.length < 200, `${stops.length} stops`);
    for (const wanted of ['/ml', '/units', '/areas', '/data', '/contact', '/map'])
        assert.ok(stops.some(({ href }) => href === wanted), `the keyboard does not come to ${wanted}`);

    await page.goto(base);
    await page.locator('main input[name=q]').focus();
    await page.keyboard.type('低保');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/s\?q=/);
    for (let i = 0; i < 80; ++i) {
        await page.keyboard.press('Tab');
        if (/^\/(item|doc)\//.test((await standing(page))?.href ?? '')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(item|doc)\//);
    assert_quiet(page);
    await context.close();
});

test('on paper: navigation stays behind, tables keep their headings, addresses are readable', async () => {
    const context = await visitor();
    const page = await open(context);
    const { items } = await (await fetch(`${base}/api/v1/fields`)).json();
    await page.goto(`${base}/ml/${items[0].id}`);
    await page.emulateMedia({ media: 'print' });
    const shown = (selector) => page.evaluate((one) => [...document.querySelectorAll(one)].some((each) => each.getClientRects().length > 0), selector);
    for (const selector of ['nav.nav', '.util', 'form[role=search]', '.skip', '.kbar']) assert.ok(!(await shown(selector)), `${selector} is printed`);
    for (const selector of ['h1', 'main table', '.demo']) assert.ok(await shown(selector), `${selector} is not printed`);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('main table thead')).display), 'table-header-group');
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('main table tbody tr')).breakInside), 'avoid');
    const paper = await page.pdf({ format: 'A4' });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
    assert.ok(pages >= 2 && pages <= 12, `${pages} pages`);
    await page.goto(`${base}/`);
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 1366, `${wide} px wide on paper`);
    await context.close();
});

// The browser's clock runs on at once, second by second, until the page has gone elsewhere by itself and stands there;
// the server's does not move. Answers with the seconds it took.
async function pass_until(page, debug, pattern) {
    for (let seconds = 1; seconds <= 120; ++seconds) {
        const spent = new Promise((done) => debug.once('Emulation.virtualTimeBudgetExpired', done));
        await debug.send('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', budget: 1000 });
        await spent;
        if (!pattern.test(page.url())) continue;
        if (await page.evaluate(() => document.querySelector('footer') !== null).catch(() => false)) return seconds;
    }
    throw new Error(`still at ${page.url()}`);
}

test('the touch screen forgets: after a minute it asks, then it is home, and nothing is left', async () => {
    const context = await visitor({ mode: 'kiosk', viewport: kiosk });
    const page = await open(context, '/s?q=低保');
    const bar = await page.locator('.kbar a').evaluateAll((all) => all.map((one) => [one.textContent.trim(), one.getBoundingClientRect().height]));
    assert.deepEqual(bar.map(([words]) => words), ['首页', '返回', '查找', '请工作人员帮助']);
    for (const [words, height] of bar) assert.ok(height >= 73, `${words}: ${height} px`);
    assert.equal(await page.locator('a[target], a[href^="http"]').count(), 0, 'nothing leads off the screen');
    for (const field of await page.locator('input:not([type=hidden])').all()) assert.equal(await field.getAttribute('autocomplete'), 'off');

    const typed = '张三的住址';
    await page.locator('main input[name=q]').fill(typed);
    const debug = await context.newCDPSession(page);
    const asked_after = await pass_until(page, debug, /\/kiosk\/still\?back=/);
    assert.ok(asked_after >= 59 && asked_after <= 63, `asked after ${asked_after} seconds`);
    const [heading, keep_on] = await page.evaluate(() => [document.querySelector('h1').textContent, document.querySelector('main a').getAttribute('href')]);
    assert.match(heading, /还在吗/);
    assert.match(keep_on, /^\/s/);
    const gone_after = await pass_until(page, debug, /^[^/]*\/\/[^/]*\/$/);
    assert.ok(gone_after >= 18 && gone_after <= 22, `gone after ${gone_after} more seconds`);
    await debug.detach();
    for (let back = 0; back < 3; ++back) {
        await page.goBack({ waitUntil: 'commit' }).catch(() => {});
        const words = await page.evaluate(() => [...document.querySelectorAll('input')].map((one) => one.value).join('') + document.body.innerText);
        assert.ok(!words.includes(typed), `after ${back + 1} steps back the last visitor's words are there`);
    }
    const cookies = await context.cookies();
    assert.deepEqual(cookies.map(({ name }) => name), ['mode']);
    await context.close();
});

test('what a visitor asked for in the touch-screen mode is not stored by the browser', async () => {
    const response = await fetch(`${base}/s?q=低保`, { headers: { cookie: 'mode=kiosk' } });
    assert.match(response.headers.get('cache-control'), /no-store/);
});
