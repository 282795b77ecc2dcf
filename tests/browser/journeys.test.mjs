// Journeys of officers, in their own words: from a table on a desk to a catalog in force, with the grid and by forms alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assert_quiet, base, open, sign_in, visitor } from './browser.mjs';
import { begin_draft, grid_of, officer, rows_of, sample } from './desk.mjs';

const fields = (await (await fetch(`${base}/api/v1/fields`)).json()).items;
const field_named = (name) => fields.find((field) => field.name === name).id;

// One stage of the review: a person of their own, who passes it on.
async function pass_on(login, title, options) {
    const page = await officer(login, options);
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('button', { name: '通过', exact: true }).click();
    await page.getByText('审核通过，已转下一环节。').waitFor();
    await page.context().close();
}

// 退出: what the edition in force has and the uploaded table has not leaves with a reason.
async function explain_leaving(page) {
    await page.locator('#leaving textarea[name=reason]').fill('依据已废止');
    await page.getByRole('button', { name: '保存理由' }).click();
    await page.getByText('退出理由已保存').waitFor();
}

test('a workbook is uploaded, corrected in the grid, submitted, reviewed by another, and in force at once', async () => {
    const field = field_named('扶贫领域');
    const resident = await visitor();
    const portal = await open(resident, `/ml/${field}`);
    const former = await portal.locator('main').innerText();
    assert.doesNotMatch(former, /监测对象识别程序/);

    // 编制: what was read stands beside its place in the file.
    const clerk = await officer('gongkai');
    await clerk.goto(`${base}/console/catalogs/new`);
    await clerk.getByLabel(/^领域/).selectOption({ label: '扶贫领域' });
    await clerk.locator('input[type=file]').setInputFiles(sample('51_cnjg_inline_strings.xlsx'));
    await clerk.getByRole('button', { name: '开始编制' }).click();
    await clerk.waitForURL(/\/console\/uploads\/\d+/);
    const account = await clerk.locator('main').innerText();
    assert.match(account, /事项 4 行[\s\S]*未读 0 行/);
    assert.match(account, /表1 行\d+/);
    await clerk.locator('.title .btn.p').click();
    const edition = Number(clerk.url().match(/editions\/(\d+)/)[1]);
    const held = await rows_of(clerk, edition);
    assert.deepEqual(held.rows.map(({ cells }) => cells.level2), ['行政法规、规章', '规范性文件', '其他政策文件', '防止返贫监测对象人口识别']);
    assert.equal(held.rows[1].cells.basis, '《中华人民共和国政府信息公开条例》（国务院令第711号）', 'merged cells are filled');

    const grid = await grid_of(clerk);
    await grid.choose(3, 1);
    await clerk.keyboard.type('监测对象识别程序');
    await clerk.keyboard.press('Enter');
    for (const [y, row] of held.rows.entries())
        for (const key of Object.keys(row.doubts)) {
            await grid.choose(y, held.columns.findIndex((column) => column.key === key));
            await grid.bar('核对无误').click();
        }
    await grid.save();
    await clerk.getByRole('button', { name: '提交审核' }).click();
    await clerk.getByText(/不在本稿中，还没有写明退出理由/).waitFor();
    await explain_leaving(clerk);
    await clerk.getByRole('button', { name: '提交审核' }).click();
    await clerk.getByText('已提交，等待另一位审核人员审核。').waitFor();

    // The one who wrote it does not decide on it.
    await clerk.goto(`${base}/console/editions/${edition}/review`);
    assert.equal(await clerk.getByRole('button', { name: '公布', exact: true }).count(), 0);

    // 审核: the unit's reviewer and the legal reviewer pass it on; a fourth person sees what changes, and publishes.
    for (const login of ['gongkai_sh', 'fazhi']) await pass_on(login, /扶贫领域/);
    const reviewer = await officer('shenhe');
    await reviewer.getByRole('link', { name: /扶贫领域/ }).first().click();
    await reviewer.waitForURL(/\/review/);
    assert.match(await reviewer.locator('main').innerText(), /监测对象识别程序/);
    await reviewer.getByRole('button', { name: '公布', exact: true }).click();
    await reviewer.getByText(/已公布，公开平台已更新/).waitFor();

    // The portal shows it at once, and keeps what was there.
    await portal.reload();
    assert.match(await portal.locator('main').innerText(), /监测对象识别程序/);
    await portal.goto(`${base}/s?q=监测对象识别程序`);
    assert.ok((await portal.locator('main a[href^="/item/"]').count()) > 0, 'the search knows it');
    await portal.goto(`${base}/ml/${field}`);
    await portal.getByRole('link', { name: /历次版本/ }).first().click();
    await portal.locator(`main a[href$="/editions/1"]`).first().click();
    const kept = await portal.locator('main').innerText();
    assert.doesNotMatch(kept, /监测对象识别程序/);
    const some_item = former.split('\n').find((line) => line.length > 14);
    assert.ok(kept.includes(some_item), 'the former edition reads as it did');
    for (const page of [clerk, reviewer, portal]) assert_quiet(page);
    for (const page of [clerk, reviewer, portal]) await page.context().close();
});

test('without script: uploaded, returned with a reason, corrected in the form, published', async () => {
    const clerk = await officer('jiaoyu', { script: false });
    const edition = await begin_draft(clerk, '义务教育领域', '01_dayao_school.html');
    assert.ok((await clerk.locator('catalog-grid table tbody tr').count()) >= 4);
    // Whatever the reader marked, and what is missing, is settled row by row.
    for (;;) {
        await clerk.goto(`${base}/console/editions/${edition}?doubts=1`);
        const doubtful = clerk.locator('catalog-grid table tbody a');
        if ((await doubtful.count()) === 0) break;
        await doubtful.first().click();
        await clerk.getByRole('button', { name: '保存' }).click();
        await clerk.getByText('已保存。').waitFor();
    }
    await clerk.goto(`${base}/console/editions/${edition}`);
    await explain_leaving(clerk);
    await clerk.getByRole('button', { name: '提交审核' }).click();
    await clerk.getByText('已提交，等待另一位审核人员审核。').waitFor();

    const reviewer = await officer('jiaoyu_sh', { script: false });
    await reviewer.getByRole('link', { name: /义务教育领域/ }).first().click();
    await reviewer.locator('textarea[name=reason]').fill('  ');
    await reviewer.getByRole('button', { name: '退回' }).click();
    await reviewer.getByText('退回时请写明理由，编制人要据此修改。').first().waitFor();
    await reviewer.locator('textarea[name=reason]').fill('第 1 行的二级事项请写全称。');
    await reviewer.getByRole('button', { name: '退回' }).click();
    await reviewer.getByText(/已退回/).waitFor();

    await clerk.goto(`${base}/console`);
    assert.match(await clerk.locator('main').innerText(), /第 1 行的二级事项请写全称/);
    await clerk.getByRole('link', { name: /义务教育领域/ }).first().click();
    await clerk.locator('catalog-grid table tbody a').first().click();
    await clerk.getByLabel(/^二级事项/).fill('财务信息全称');
    await clerk.getByRole('button', { name: '保存' }).click();
    await clerk.getByText('已保存。').waitFor();
    await clerk.getByRole('link', { name: '返回目录' }).click();
    await clerk.getByRole('button', { name: '提交审核' }).click();
    await clerk.getByText('已提交，等待另一位审核人员审核。').waitFor();

    for (const login of ['jiaoyu_sh', 'fazhi']) await pass_on(login, /义务教育领域/, { script: false });
    const office = await officer('shenhe', { script: false });
    await office.getByRole('link', { name: /义务教育领域/ }).first().click();
    await office.getByRole('button', { name: '公布', exact: true }).click();
    await office.getByText(/已公布/).waitFor();
    await office.context().close();
    const resident = await open(await visitor({ script: false }), `/ml/${field_named('义务教育领域')}`);
    assert.match(await resident.locator('main').innerText(), /财务信息全称/);
    for (const page of [clerk, reviewer, resident]) await page.context().close();
});

test('a file that is no catalog is refused with a sentence that says what to do', async () => {
    const clerk = await officer('minzheng', { script: false });
    await clerk.goto(`${base}/console/catalogs/new`);
    await clerk.getByLabel(/^领域/).selectOption({ label: '社会救助领域' });
    await clerk.locator('input[type=file]').setInputFiles({ name: '目录.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    await clerk.getByRole('button', { name: '开始编制' }).click();
    assert.match(await clerk.locator('main').innerText(), /另存为 ?\.xlsx|\.xlsx/);
    assert.match(clerk.url(), /catalogs\/new/);
    await clerk.context().close();
});

test('a wrong password says no more than that; the right one opens, sign-out closes', async () => {
    const context = await visitor({ script: false });
    const page = await open(context);
    await sign_in(page, 'jiaoyu', 'falsch-2026-falsch');
    assert.match(page.url(), /\/sign-in/);
    const wrong = await page.locator('main').innerText();
    await sign_in(page, 'niemand', 'falsch-2026-falsch');
    const unknown = await page.locator('main').innerText();
    assert.equal(wrong, unknown, 'a known name and an unknown one get the same answer');
    assert.match(wrong, /登录名或密码/);

    await page.goto(`${base}/console`);
    assert.match(page.url(), /\/sign-in/, 'the workbench asks for the password first');
    await sign_in(page, 'jiaoyu');
    await page.waitForURL(/\/console/);
    assert.match(await page.locator('.who').innerText(), /信息员/);
    await page.getByRole('button', { name: '退出' }).click();
    await page.goto(`${base}/console`);
    assert.match(page.url(), /\/sign-in/);
    await context.close();
});
