// A resident asks without a script and without an account; an officer answers, another passes it; the resident reads the
// answer with the code, and everybody reads its public version.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assert_quiet, base, open, phone, visitor } from './browser.mjs';
import { assert_accessible, assert_no_sideways_scroll, assert_nothing_inline, assert_valid } from './checks.mjs';
import { officer } from './desk.mjs';

async function sound(page, path) {
    await assert_accessible(page);
    await assert_no_sideways_scroll(page);
    assert_quiet(page);
    const html = await page.content();
    assert_nothing_inline(html, path);
}

test('asked on a phone, answered, passed, found again with the code, and public', async () => {
    const context = await visitor({ script: false, viewport: phone });
    const page = await open(context, '/ask');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    // The browser's own check of the form comes first; without it the server says the same.
    await page.getByLabel(/^想问什么/).fill('外地户籍的孩子怎么上小学');
    await page.getByLabel(/^具体情况/).fill('我叫张建国，在盛庄街道租房，孩子明年六岁，手机 13800138000。');
    await page.getByLabel(/^请谁答复/).selectOption({ label: '区教育和体育局' });
    assert.equal(await page.locator('input[name=publicly]:checked').count(), 0); // nobody agrees for the asker
    await page.getByLabel('可以公开', { exact: true }).check();
    await page.getByLabel(/^联系方式/).fill('13800138000');
    await page.waitForTimeout(3200); // who is slower than a machine is no machine
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('heading', { name: '提交前核对' }).waitFor();
    assert.match(await page.locator('main').innerText(), /也许已经答复了您的问题[\s\S]*外地户籍孩子在罗庄上小学/);
    await page.getByRole('button', { name: '返回修改' }).click();
    assert.equal(await page.getByLabel(/^联系方式/).inputValue(), '13800138000');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    const code = (await page.locator('.code').innerText()).trim();
    assert.match(code, /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    assert.equal(new URL(page.url()).search, '');
    await assert_no_sideways_scroll(page);

    const clerk = await officer('jiaoyu', { script: false });
    await clerk.goto(`${base}/console/questions`);
    await clerk.getByRole('link', { name: '外地户籍的孩子怎么上小学', exact: true }).first().click();
    const proposed = await clerk.getByLabel(/^公开的问题/).inputValue();
    assert.doesNotMatch(proposed, /张建国|13800138000/);
    await clerk.getByLabel(/^答复/).first().fill('带居住证和租房合同，六月底到学校登记。');
    await clerk.getByRole('button', { name: '提交审核' }).click();
    await clerk.getByText('答复已提交，由另一位人员审核。').waitFor();
    const address = new URL(clerk.url()).pathname;
    await clerk.context().close();

    const reviewer = await officer('jiaoyu_sh', { script: false });
    await reviewer.goto(base + address);
    await reviewer.getByRole('button', { name: '通过并答复' }).click().catch(() => {});
    if (await reviewer.getByText('还有疑点').count()) {
        await reviewer.getByLabel(/^疑点核实情况/).fill('已核对');
        await reviewer.getByRole('button', { name: '通过并答复' }).click();
    }
    await reviewer.getByText('已答复，提问人凭查询码可以看到').waitFor();
    await reviewer.getByRole('link', { name: '公开页面' }).click();
    assert.match(await reviewer.locator('main').innerText(), /带居住证和租房合同/);
    assert.doesNotMatch(await reviewer.locator('body').innerText(), /张建国|13800138000/);
    await reviewer.context().close();

    await page.goto(`${base}/ask/status`);
    await page.getByLabel(/^查询码/).fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: '查询', exact: true }).click();
    assert.match(await page.locator('main').innerText(), /带居住证和租房合同/);
    await assert_no_sideways_scroll(page);
    await context.close();
});

test('the steps of asking are sound pages in every mode', async (t) => {
    for (const mode of ['normal', 'elder', 'contrast', 'kiosk'])
        await t.test(mode, async () => {
            const context = await visitor({ mode, viewport: mode === 'kiosk' ? { width: 1080, height: 1920 } : phone });
            const page = await open(context, '/ask');
            await sound(page, '/ask');
            await page.getByLabel(/^想问什么/).fill('低保要满足什么条件');
            await page.getByLabel(/^具体情况/).fill('家里老人常年吃药，收入不高。');
            await page.getByLabel('可以公开', { exact: true }).check();
            await page.getByRole('button', { name: '下一步：核对' }).click();
            await page.getByRole('heading', { name: '提交前核对' }).waitFor();
            await sound(page, 'the second look');
            await page.getByRole('button', { name: '提交', exact: true }).click();
            await page.locator('.code').waitFor();
            await sound(page, 'the code');
            await page.goto(`${base}/ask/status`);
            await page.getByLabel(/^查询码/).fill('2222-2222-2222');
            await page.getByRole('button', { name: '查询', exact: true }).click();
            await page.locator('.problems').waitFor();
            await sound(page, 'a wrong code');
            await context.close();
        });
});

test('a form that lacks something says so beside the field, and valid HTML comes back', async () => {
    const context = await visitor();
    const page = await open(context, '/ask');
    // As a browser that checks nothing itself.
    await page.evaluate(() => (document.querySelector('form.form').noValidate = true));
    await page.getByLabel(/^想问什么/).fill('问');
    await page.getByLabel(/^具体情况/).fill('<b>');
    const [answer] = await Promise.all([
        page.waitForResponse((one) => one.request().method() === 'POST'),
        page.getByRole('button', { name: '下一步：核对' }).click(),
    ]);
    assert.equal(answer.status(), 422);
    const html = await answer.text();
    await assert_valid(html, '/ask, refused');
    assert.match(html, /请用一句话写明想问什么/);
    await context.close();
});
