import assert from 'node:assert/strict';
import { test } from 'node:test';

import { next_batch, resolve } from '../src/batch.ts';
import { insert_rows, paste, remove_rows } from '../src/gestures.ts';
import { History } from '../src/history.ts';
import { Saving } from '../src/saving.ts';
import { FakeServer, names, sheet_of } from './made.ts';

function at_work(...rows: string[]) {
    const sheet = sheet_of(...rows);
    const server = new FakeServer(...rows);
    const waits: number[] = []; // every wait that was begun; nothing runs by itself
    const clock = { after: (wait: number) => waits.push(wait), cancel: () => {} };
    return { sheet, server, waits, history: new History(sheet), saving: new Saving(sheet, server, clock) };
}
const all = { left: 0, right: 2 };

test('rows added, changed and removed in one request end in the order shown', async () => {
    const { sheet, server, history, saving } = at_work('甲', '乙', '丙', '丁');
    history.perform(remove_rows(sheet, { top: 1, bottom: 1, ...all }));
    const inserted = insert_rows(sheet, 1, 2);
    assert.ok('changes' in inserted);
    history.perform(inserted.changes);
    sheet.set(sheet.rows[1], 'level1', '新一');
    sheet.set(sheet.rows[2], 'level1', '新二');
    sheet.set(sheet.rows[4], 'level1', '改丁');
    const shown = names(sheet);
    await saving.now();
    assert.equal(saving.state.kind, 'saved');
    assert.deepEqual(server.names(), shown);
    assert.deepEqual(server.names(), ['甲', '新一', '新二', '丙', '改丁']);
    assert.deepEqual(names(sheet), shown);
    assert.equal(server.batches.length, 1);
});

test('a large paste goes in several requests and keeps its order', async () => {
    const { sheet, server, history, saving } = at_work('甲');
    const pasted = paste(sheet, { top: 1, bottom: 1, left: 0, right: 0 }, Array.from({ length: 1201 }, (_, i) => [`行${i}`, '主动']));
    assert.ok('changes' in pasted);
    history.perform(pasted.changes);
    const shown = names(sheet);
    await saving.now();
    assert.equal(server.batches.length, 3);
    assert.deepEqual(server.names(), shown);
    assert.equal(sheet.rows[5].text('method'), '主动公开', "the server's words take the place of the typed ones");
    assert.ok(server.batches.every((batch) => JSON.stringify(batch).length < 1 << 20));
});

test('long cells make smaller requests', () => {
    const { sheet } = at_work(...Array.from({ length: 100 }, (_, i) => `行${i}`));
    for (const row of sheet.rows) row.edits.set('level1', { text: '字'.repeat(9_000), base: '' });
    const batch = next_batch(sheet)!;
    assert.ok(batch.rows.length < 30 && batch.rows.length > 10);
});

test('a refused cell waits with its sentence, the rest is saved', async () => {
    const { sheet, server, saving } = at_work('甲', '乙');
    sheet.set(sheet.rows[0], 'method', '不行');
    sheet.set(sheet.rows[0], 'level1', '改甲');
    sheet.set(sheet.rows[1], 'level1', '改乙');
    await saving.now();
    assert.deepEqual(server.names(), ['改甲', '改乙']);
    assert.equal(sheet.rows[0].wrong.get('method'), '这样不行。');
    assert.equal(sheet.unsaved(), 1);
    sheet.set(sheet.rows[0], 'method', '依申请公开');
    await saving.now();
    assert.equal(server.rows_kept[0].cells.method, '依申请公开');
    assert.equal(sheet.unsaved(), 0);
});

test("another person's changes elsewhere do not hinder; in the same cell a person decides", async () => {
    const { sheet, server, saving } = at_work('甲', '乙', '丙');
    sheet.set(sheet.rows[0], 'level1', '我的甲');
    sheet.set(sheet.rows[1], 'level1', '我的乙');
    server.by_another(0, 'method', '依申请公开');
    server.by_another(1, 'level1', '对方的乙');
    await saving.now();
    assert.deepEqual(server.names(), ['我的甲', '对方的乙', '丙']);
    assert.equal(sheet.rows[1].clashes.get('level1'), '对方的乙');
    assert.equal(sheet.rows[1].text('level1'), '我的乙', 'nothing typed is lost');
    resolve(sheet.rows[1], 'level1', 'mine');
    await saving.now();
    assert.deepEqual(server.names(), ['我的甲', '我的乙', '丙']);
    assert.equal(sheet.unsaved(), 0);
});

test('the other one’s words are taken where they are chosen', async () => {
    const { sheet, server, saving } = at_work('甲');
    sheet.set(sheet.rows[0], 'level1', '我的');
    server.by_another(0, 'level1', '对方的');
    await saving.now();
    resolve(sheet.rows[0], 'level1', 'theirs');
    assert.equal(sheet.rows[0].text('level1'), '对方的');
    assert.equal(sheet.unsaved(), 0);
});

test('a row that another person removed keeps its words until somebody decides', async () => {
    const { sheet, server, saving } = at_work('甲', '乙');
    sheet.set(sheet.rows[1], 'level1', '我的乙');
    server.rows_kept.pop();
    ++server.revision;
    await saving.now();
    const row = sheet.clashing()[0];
    assert.ok(row.gone);
    sheet.settle_gone(row, true);
    await saving.now();
    assert.deepEqual(server.names(), ['甲', '我的乙']);
    assert.equal(sheet.unsaved(), 0);
});

test('a row to be removed that another person edited meanwhile waits for a decision; others go', async () => {
    for (const remove of [true, false]) {
        const { sheet, server, saving } = at_work('甲', '乙', '丙');
        sheet.rows[1].reason = '依据已废止';
        sheet.remove([sheet.rows[0], sheet.rows[1]]);
        server.by_another(1, 'level1', '改过的乙');
        await saving.now();
        assert.deepEqual(server.names(), ['改过的乙', '丙']); // nobody had touched 甲
        const row = sheet.clashing()[0];
        assert.equal(row.leaving, '改过的乙');
        assert.ok(sheet.rows.includes(row));
        sheet.settle_removal(row, remove);
        await saving.now();
        assert.deepEqual(server.names(), remove ? ['丙'] : ['改过的乙', '丙']);
        assert.equal(sheet.unsaved(), 0);
        assert.deepEqual(sheet.clashing(), []);
        if (remove) assert.equal(server.batches.at(-1)!.removed[0].reason, '依据已废止');
    }
});

test('without a connection it waits longer each time, and saves when it is back', async () => {
    const { sheet, server, waits, saving } = at_work('甲');
    server.reachable = false;
    sheet.set(sheet.rows[0], 'level1', '改');
    await saving.now();
    assert.equal(saving.state.kind, 'waiting');
    await saving.now();
    assert.deepEqual(waits, [3_000, 6_000]);
    server.reachable = true;
    saving.online();
    await saving.now();
    assert.deepEqual(server.names(), ['改']);
    assert.equal(saving.state.kind, 'saved');
});

test('what is typed while a save is under way goes with the next', async () => {
    const { sheet, server, saving } = at_work('甲');
    sheet.set(sheet.rows[0], 'level1', '先');
    const first = saving.now();
    sheet.set(sheet.rows[0], 'level1', '后');
    await first;
    await saving.now();
    assert.deepEqual(server.names(), ['后']);
    assert.equal(sheet.unsaved(), 0);
});

test('undo after a save is a change like any other; a removed row comes back in its place', async () => {
    const { sheet, server, history, saving } = at_work('甲', '乙', '丙');
    history.perform([{ kind: 'cell', row: sheet.rows[0], column: 'level1', before: '甲', after: '改' }]);
    history.perform(remove_rows(sheet, { top: 1, bottom: 1, ...all }));
    await saving.now();
    assert.deepEqual(server.names(), ['改', '丙']);
    history.undo();
    history.undo();
    await saving.now();
    assert.deepEqual(server.names(), ['甲', '乙', '丙']);
    assert.equal(server.rows_kept[1].cells.channels, '政府网站');
});

test('a server that refuses without naming a cell ends the attempt with its sentence', async () => {
    const { sheet, server, saving } = at_work('甲');
    sheet.set(sheet.rows[0], 'level1', '改');
    server.save = async () => ({ kind: 'refused', sentence: '目录已提交审核。' });
    await saving.now();
    assert.deepEqual(saving.state, { kind: 'refused', sentence: '目录已提交审核。' });
    server.save = async () => ({ kind: 'wrong', answer: { error: '不行', cells: [] } });
    await saving.now();
    assert.deepEqual(saving.state, { kind: 'refused', sentence: '不行' });
});
