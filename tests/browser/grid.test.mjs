// <catalog-grid> in the browser, on the server: what an editor types, pastes, undoes, loses the connection over, and
// disputes with another. The rules behind it are tested without a browser in islands/tests.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { assert_quiet, base, phone } from './browser.mjs';
import { assert_accessible } from './checks.mjs';
import { begin_draft, grid_of, officer, rows_of, save_as_another } from './desk.mjs';

let page, edition, address, first_held, total;
before(async () => {
    page = await officer('gongkai', { permissions: ['clipboard-read', 'clipboard-write'] });
    page.on('dialog', (dialog) => dialog.accept());
    edition = await begin_draft(page, '社会保险领域');
    address = `${base}/console/editions/${edition}`;
    first_held = await rows_of(page, edition);
    total = first_held.total;
});

async function fresh() {
    await page.goto(address);
    return grid_of(page);
}

test('the grid takes the place of the table, within the policy and 350 KB of script', async () => {
    const grid = await fresh();
    assert.equal(await grid.cell(0, 0).innerText(), first_held.rows[0].cells.level1);
    assert.equal(await page.locator('catalog-grid table').count(), 0);
    const scripts = await page.locator('script[src]').evaluateAll((all) => all.map((one) => one.src));
    assert.equal(scripts.length, 1);
    const script = await (await fetch(scripts[0])).arrayBuffer();
    assert.ok(gzipSync(Buffer.from(script)).length <= 350 * 1024);
    await assert_accessible(page);
    assert_quiet(page);
});

test('typing over a cell, an input method’s first syllable, Enter, undo and redo', async () => {
    const grid = await fresh();
    const before = await grid.cell(1, 1).innerText();
    await grid.choose(1, 1);
    await page.keyboard.type('参保');
    assert.ok(await grid.pad.evaluate((pad) => pad.classList.contains('editing')));
    await page.keyboard.press('Enter');
    await grid.shows(1, 1, '参保');
    await page.locator('.grid-pad[aria-label^="第 3 行"]').waitFor();
    await page.keyboard.press('Control+z');
    await grid.shows(1, 1, before);
    await page.keyboard.press('Control+y');
    await grid.shows(1, 1, '参保');
    await page.keyboard.press('F2');
    await page.keyboard.type('登记');
    await page.keyboard.press('Escape');
    await grid.shows(1, 1, '参保'); // Escape leaves the cell as it was

    // However fast the hand: what follows Enter belongs to the next cell.
    await grid.choose(3, 4);
    for (const key of ['一', 'Enter', '二', 'Enter', '三', 'Tab', '四', 'Enter']) {
        if (key.length > 1) await page.keyboard.press(key);
        else await page.keyboard.insertText(key);
    }
    await grid.save();
    const typed = (await rows_of(page, edition)).rows.slice(3, 6).map(({ cells }) => [cells.time_limit, cells.subject]);
    assert.deepEqual(typed, [['一', first_held.rows[3].cells.subject], ['二', first_held.rows[4].cells.subject], ['三', '四']]);
    await page.locator('.grid-pad').focus();
    for (let i = 0; i < 4; ++i) await page.keyboard.press('Control+z');

    // An input method composes in the pad itself: its first syllable begins the edit.
    await grid.choose(2, 1);
    const debug = await page.context().newCDPSession(page);
    await debug.send('Input.imeSetComposition', { text: 'dengji', selectionStart: 6, selectionEnd: 6 });
    assert.ok(await grid.pad.evaluate((pad) => pad.classList.contains('editing')));
    await debug.send('Input.insertText', { text: '登记' });
    assert.equal(await grid.pad.inputValue(), '登记');
    await page.keyboard.press('Tab');
    await grid.save();
    const { rows } = await rows_of(page, edition);
    assert.deepEqual([rows[1].cells.level2, rows[2].cells.level2], ['参保', '登记']);
    assert_quiet(page);
});

test('a block from Excel, with line ends inside its cells, lands cell by cell and is one undo', async () => {
    const grid = await fresh();
    const block = '贴一\t"要素甲\n要素乙"\t依据一\r\n贴二\t要素丙\t依据二\r\n';
    await page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await grid.choose(4, 1);
    await page.keyboard.press('Control+v');
    await grid.says(/已粘贴 2 行 × 3 列/);
    await grid.save();
    let { rows } = await rows_of(page, edition);
    assert.deepEqual(
        rows.slice(4, 6).map(({ cells }) => [cells.level2, cells.content, cells.basis]),
        [['贴一', '要素甲\n要素乙', '依据一'], ['贴二', '要素丙', '依据二']],
    );
    await page.locator('.grid-pad').focus();
    await page.keyboard.press('Control+z');
    await grid.save();
    ({ rows } = await rows_of(page, edition));
    assert.deepEqual(rows[4].cells, first_held.rows[4].cells);

    await grid.choose(4, 1);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.split('\t')[0], first_held.rows[4].cells.level2);
});

test('a block wider than the grid is refused with a sentence; nothing is changed', async () => {
    const grid = await fresh();
    await page.evaluate(() => navigator.clipboard.writeText('一\t二\t三\t四'));
    await grid.choose(0, 9);
    await page.keyboard.press('Control+v');
    await grid.notice.getByText(/粘贴的内容有 4 列，而从“公开方式”起只有 2 列/).waitFor();
    await grid.says(/全部保存/);
});

test('a pasted word outside the vocabulary is refused by the server, in its cell; the rest is saved', async () => {
    const grid = await fresh();
    await page.evaluate(() => navigator.clipboard.writeText('主动\t县\r\n悄悄公开\t乡\r\n'));
    await grid.choose(6, 9);
    await page.keyboard.press('Control+v');
    await grid.says(/已粘贴/);
    await grid.save();
    await grid.says(/有 1 个单元格需要修改，其余已保存/);
    const { rows } = await rows_of(page, edition);
    assert.deepEqual([rows[6].cells.method, rows[6].cells.levels, rows[7].cells.levels], ['主动公开', '县级', '乡级']);
    assert.equal(await grid.cell(6, 9).innerText(), '主动公开', 'the grid shows the words that are kept');
    await grid.choose(7, 9);
    assert.match(await grid.line.innerText(), /公开方式只能是“主动公开”或“依申请公开”/);
    assert.ok(await grid.cell(7, 9).evaluate((cell) => cell.classList.contains('cell-wrong')));
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('依');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await grid.save();
    await grid.says(/全部保存/);
    assert.equal((await rows_of(page, edition)).rows[7].cells.method, '依申请公开');
});

test('fill down, insert and remove rows; undo brings a removed row back to its place', async () => {
    const grid = await fresh();
    await grid.choose(10, 4);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await grid.choose(12, 0);
    await grid.bar('插入行').click();
    await page.locator('.grid-pad[aria-label^="第 13 行"]').waitFor();
    await page.keyboard.type('插入的事项');
    await page.keyboard.press('Enter');
    await grid.choose(14, 0);
    await grid.bar('删除行').click();
    // It stands in the edition in force: it leaves with a reason.
    await grid.notice.getByText(/在现行版本中，删除它要写明理由/).waitFor();
    await grid.notice.getByRole('button', { name: '删除' }).click();
    await grid.notice.getByText('请写明退出理由。').waitFor();
    await assert_accessible(page);
    await page.locator('#grid-reason').fill('依据已废止');
    await grid.notice.getByRole('button', { name: '删除' }).click();
    await grid.says(/已删除 1 行/);
    await grid.save();
    let held = await rows_of(page, edition);
    assert.equal(held.total, total);
    assert.equal(held.rows[11].cells.time_limit, first_held.rows[10].cells.time_limit);
    assert.equal(held.rows[12].cells.level1, '插入的事项');
    assert.equal(held.rows[13].id, first_held.rows[12].id);
    assert.equal(held.rows[14].id, first_held.rows[14].id);
    await grid.bar('撤销').click();
    await grid.save();
    held = await rows_of(page, edition);
    assert.equal(held.total, total + 1);
    assert.deepEqual(held.rows[14].cells, first_held.rows[13].cells);
    assert.equal(held.rows[14].id, first_held.rows[13].id, 'it is the same item again');
});

test('a row that another person edited is not removed unseen', async () => {
    const grid = await fresh();
    const { rows } = await rows_of(page, edition);
    await save_as_another(page, edition, { 17: { level2: '对方刚改的' } });
    await grid.choose(16, 0);
    await grid.bar('删除行').click();
    await page.locator('#grid-reason').fill('职权已划出');
    await page.keyboard.press('Enter');
    await grid.bar('保存').click();
    await grid.says(/有 1 处与他人的修改不一致/);
    assert.match(await grid.clashes.innerText(), /您删除了，他人又作了修改[\s\S]*对方刚改的/);
    assert.equal((await rows_of(page, edition)).rows[16].id, rows[16].id);
    await grid.clashes.getByRole('button', { name: '保留这一行' }).click();
    await grid.says(/全部保存/);
    assert.ok(await grid.clashes.isHidden());
});

test('who else has the draft open is said by post', async () => {
    const other = await officer('shenhe');
    const met = other.waitForResponse((response) => response.url().endsWith('/visitors'));
    await other.goto(address);
    assert.equal((await met).status(), 200);
    await fresh();
    await page.locator('[data-fact=others]').getByText('区政务公开办公室·审核').waitFor();
    await other.context().close();
    assert_quiet(page);
});

test('a workbook is taken, comes back untouched, and there is nothing to write', async () => {
    await fresh();
    await page.getByText('离线编辑（下载表格，改好后上传）').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载离线表格' }).click()]);
    assert.match(download.suggestedFilename(), /社会保险领域（第\d+版草稿）离线编辑\.xlsx$/);
    await page.locator('input[name=workbook]').setInputFiles(await download.path().then(async (path) => ({
        name: '离线编辑.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await (await import('node:fs/promises')).readFile(path),
    })));
    await page.getByRole('button', { name: '上传并核对差异' }).click();
    await page.getByText('没有需要写入的改动').waitFor();
    await assert_accessible(page);
    assert_quiet(page);
});

test('while another person saves: elsewhere unnoticed, in the same cell shown side by side', async () => {
    const grid = await fresh();
    await grid.choose(20, 1);
    await page.keyboard.type('我的写法');
    await page.keyboard.press('Tab');
    await page.locator('.grid-pad[aria-label^="第 21 行，公开内容"]').waitFor();
    await page.keyboard.type('我的要素');
    await page.keyboard.press('Enter');
    await save_as_another(page, edition, { 21: { level2: '对方的写法' }, 23: { level2: '对方改的别处' } });
    await grid.bar('保存').click();
    await grid.says(/有 1 处与他人的修改不一致/);
    assert.match(await grid.clashes.innerText(), /第 21 行，二级事项[\s\S]*我的写法[\s\S]*对方的写法/);
    let { rows } = await rows_of(page, edition);
    assert.deepEqual([rows[20].cells.level2, rows[20].cells.content, rows[22].cells.level2], ['对方的写法', '我的要素', '对方改的别处']);
    await assert_accessible(page);
    await grid.clashes.getByRole('button', { name: '用我的' }).click();
    await grid.save();
    ({ rows } = await rows_of(page, edition));
    assert.equal(rows[20].cells.level2, '我的写法');
    assert.ok(await grid.clashes.isHidden());
});

test('typing outlives a lost connection, and a closed window', async (t) => {
    const grid = await fresh();
    await page.context().setOffline(true);
    t.after(() => page.context().setOffline(false));
    await grid.choose(30, 1);
    await page.keyboard.type('断网时写的');
    await page.keyboard.press('Enter');
    await grid.bar('保存').click();
    await grid.says(/网络中断，1 处改动已留存在本机/);
    await page.context().setOffline(false);
    await grid.says(/全部保存/);
    assert.equal((await rows_of(page, edition)).rows[30].cells.level2, '断网时写的');

    // The server is not reached any more, and the window is closed.
    await page.route('**/rows', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await grid.choose(31, 1);
    await page.keyboard.type('关窗前写的');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('关窗前写的'));
    await page.reload();
    await page.unroute('**/rows');
    const again = await grid_of(page);
    await again.notice.getByText(/未保存的 1 处改动/).waitFor();
    assert.notEqual((await rows_of(page, edition)).rows[31].cells.level2, '关窗前写的');
    await again.notice.getByRole('button', { name: '恢复' }).click();
    await again.save();
    assert.equal((await rows_of(page, edition)).rows[31].cells.level2, '关窗前写的');
    assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('mingtang.draft')).length), 0);
});

test('submitting with something unsaved saves it first', async () => {
    const grid = await fresh();
    await grid.choose(40, 1);
    await page.keyboard.type('提交前写的');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL(/\/submit|\/console\?/); // refused for what the rows lack, or accepted
    assert.equal((await rows_of(page, edition)).rows[40].cells.level2, '提交前写的');
    assert_quiet(page);
});

test('who prefers the table gets it, with its form per row, and back again', async () => {
    const other = await officer('gongkai');
    const draft = await begin_draft(other, '户籍管理领域');
    const grid = await grid_of(other);
    await grid.bar('改用普通表格').click();
    await other.locator('catalog-grid table').waitFor();
    await other.locator('catalog-grid table a').first().click();
    await other.waitForURL(/\/items\/\d+/);
    await other.getByLabel(/^二级事项/).fill('表单里改的');
    await other.getByRole('button', { name: '保存' }).click();
    await other.waitForURL(/done=saved/);
    assert.equal((await rows_of(other, draft)).rows[0].cells.level2, '表单里改的');
    await other.goto(`${base}/console/editions/${draft}`);
    await other.getByRole('button', { name: '改用电子表格' }).click();
    await grid_of(other);
    assert_quiet(other);
    await other.context().close();
});

test('on a phone the table stays, as cards', async () => {
    const small = await officer('gongkai', { viewport: phone });
    await small.goto(address);
    await small.locator('catalog-grid').waitFor();
    assert.equal(await small.locator('revo-grid').count(), 0);
    assert_quiet(small);
    await small.context().close();
});

test('only the rows in doubt; a doubt confirmed is settled', async () => {
    const other = await officer('gongkai');
    const draft = await begin_draft(other, '保障性住房领域', '13_gongliu_t_checkbox.html');
    const held = await rows_of(other, draft);
    const doubtful = held.rows.filter(({ doubts }) => Object.keys(doubts).length > 0);
    const grid = await grid_of(other);
    await other.locator('.grid-bar').getByLabel('只看需要核对的').check();
    await other.waitForFunction((count) => document.querySelectorAll('revogr-viewport-scroll.colPinStart .rgCell').length === count, doubtful.length);
    if (doubtful.length) {
        const column = held.columns.findIndex(({ key }) => key === Object.keys(doubtful[0].doubts)[0]);
        await grid.choose(0, column);
        assert.match(await grid.line.innerText(), /需要核对/);
        await grid.bar('核对无误').click();
        await grid.save();
        const after = (await rows_of(other, draft)).rows.find(({ id }) => id === doubtful[0].id);
        assert.ok(!(held.columns[column].key in after.doubts));
    }
    await other.locator('.grid-bar').getByLabel('只看需要核对的').uncheck();
    await other.waitForFunction((count) => document.querySelectorAll('revogr-viewport-scroll.colPinStart .rgCell').length === count, Math.min(held.total, 20));
    assert_quiet(other);
    await other.context().close();
});
