import assert from 'node:assert/strict';
import { test } from 'node:test';

import { count_of, draft_of, keep, kept, restore } from '../src/draft.ts';
import { confirm, copy, empty, fill_down, insert_rows, paste, remove_rows, spread, type Area, type Gesture } from '../src/gestures.ts';
import { History } from '../src/history.ts';
import { Row, Sheet } from '../src/sheet.ts';
import { names, sheet_of, window_of } from './made.ts';

const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });
function changes(gesture: Gesture) {
    assert.ok('changes' in gesture, 'sentence' in gesture ? gesture.sentence : '');
    return gesture.changes;
}

test('a paste writes its rectangle and adds the rows it needs; undo takes all of it back at once', () => {
    const sheet = sheet_of('甲', '乙');
    const history = new History(sheet);
    history.perform(changes(paste(sheet, area(1, 0), [['新乙', '依申请公开'], ['丙', '主动公开']])));
    assert.deepEqual(names(sheet), ['甲', '新乙', '丙']);
    assert.equal(sheet.rows[1].text('method'), '依申请公开');
    assert.equal(sheet.unsaved(), 4);
    history.undo();
    assert.deepEqual(names(sheet), ['甲', '乙']);
    assert.equal(sheet.unsaved(), 0);
    history.redo();
    assert.deepEqual(names(sheet), ['甲', '新乙', '丙']);
});

test('a paste wider than the grid is not begun and says how many columns there are', () => {
    const sheet = sheet_of('甲');
    const done = paste(sheet, area(0, 1), [['一', '二', '三']]);
    assert.ok('sentence' in done);
    assert.match(done.sentence, /有 3 列，而从“公开方式”起只有 2 列/);
    assert.equal(sheet.unsaved(), 0);
});

test('one value fills the whole selection; more rows than a catalog may have are refused', () => {
    const sheet = sheet_of('甲', '乙', '丙');
    new History(sheet).perform(changes(paste(sheet, area(0, 1, 2, 1), [['依申请公开']])));
    assert.deepEqual(sheet.rows.map((row) => row.text('method')), ['依申请公开', '依申请公开', '依申请公开']);
    const many = paste(sheet, area(2, 0), Array.from({ length: 20_000 }, () => ['行']));
    assert.ok('sentence' in many && /最多 20000 行/.test(many.sentence));
});

test('while only doubts are listed, nothing is added', () => {
    const sheet = sheet_of('甲');
    sheet.filtered = true;
    assert.ok('sentence' in insert_rows(sheet, 0, 1));
    assert.ok('sentence' in paste(sheet, area(0, 0), [['一'], ['二']]));
});

test('fill down: the first row gives; of one row, the row above', () => {
    const sheet = sheet_of('甲', '乙', '丙');
    const history = new History(sheet);
    history.perform(fill_down(sheet, area(0, 0, 2, 0)));
    assert.deepEqual(names(sheet), ['甲', '甲', '甲']);
    history.undo();
    history.perform(fill_down(sheet, area(1, 0)));
    assert.deepEqual(names(sheet), ['甲', '甲', '丙']);
    assert.deepEqual(fill_down(sheet, area(0, 0)), []);
});

test('the handle repeats the pattern, upwards too', () => {
    const sheet = sheet_of('甲', '乙', '丙', '丁');
    new History(sheet).perform(spread(sheet, area(2, 0, 3, 0), area(0, 0, 3, 0)));
    assert.deepEqual(names(sheet), ['丙', '丁', '丙', '丁']);
});

test('text that returns to what the server holds is no change', () => {
    const sheet = sheet_of('甲');
    sheet.set(sheet.rows[0], 'level1', '乙');
    sheet.set(sheet.rows[0], 'level1', '甲');
    assert.equal(sheet.unsaved(), 0);
    new History(sheet).perform(empty(sheet, area(0, 0)));
    assert.equal(sheet.rows[0].text('level1'), '');
});

test('to confirm a doubt sends the same words again; undo withdraws that', () => {
    const sheet = sheet_of('甲', '乙');
    sheet.rows[0].doubts = { channels: '选项的方框已丢失' };
    const history = new History(sheet);
    history.perform(confirm(sheet, area(0, 0, 1, 2)));
    assert.equal(sheet.unsaved(), 1);
    assert.equal(sheet.rows[0].edits.get('channels')?.text, '政府网站');
    history.undo();
    assert.equal(sheet.unsaved(), 0);
});

test('rows removed and brought back stand where they stood', () => {
    const sheet = sheet_of('甲', '乙', '丙', '丁');
    const history = new History(sheet);
    history.perform(changes(insert_rows(sheet, 2, 2)));
    history.perform(remove_rows(sheet, area(1, 0, 3, 0)));
    assert.deepEqual(names(sheet), ['甲', '丙', '丁']);
    history.undo();
    assert.deepEqual(names(sheet), ['甲', '乙', '', '', '丙', '丁']);
    history.undo();
    assert.deepEqual(names(sheet), ['甲', '乙', '丙', '丁']);
});

test('windows come in any order; what is not there yet is asked for', () => {
    const sheet = new Sheet();
    sheet.take(window_of(['甲', '乙'], 1, 6), 0);
    assert.equal(sheet.rows.length, 6);
    assert.deepEqual(sheet.missing(0, 5), [2, 5]);
    sheet.take(window_of(['戊', '己'], 1, 6, 4), 4);
    assert.deepEqual(sheet.missing(0, 5), [2, 3]);
    assert.deepEqual(copy(sheet, area(4, 0, 5, 0)), [['戊'], ['己']]);
});

test('a list that another person changed is laid out anew; what was typed stays with its row', () => {
    const sheet = sheet_of('甲', '乙');
    sheet.set(sheet.rows[1], 'level1', '我的乙');
    const longer = window_of(['新', '甲', '乙'], 2);
    longer.rows[0].id = '7';
    longer.rows[1].id = '100';
    longer.rows[2].id = '101';
    sheet.take(longer, 0);
    assert.deepEqual(names(sheet), ['新', '甲', '我的乙']);
    assert.equal(sheet.revision, 1, 'the edit was made on the old revision; the server shall compare');
    assert.equal(sheet.seen, 2);
});

test('a row whose cell another person changed meanwhile clashes; the same words do not', () => {
    const sheet = sheet_of('甲', '乙');
    sheet.set(sheet.rows[0], 'level1', '我的');
    sheet.set(sheet.rows[1], 'level1', '同样');
    sheet.take(window_of(['对方的', '同样'], 2), 0);
    assert.equal(sheet.rows[0].clashes.get('level1'), '对方的');
    assert.equal(sheet.rows[0].text('level1'), '我的');
    assert.equal(sheet.rows[1].edits.size, 0);
    sheet.set(sheet.rows[0], 'level1', '对方的');
    assert.deepEqual(sheet.clashing(), []);
});

test('a draft kept by the browser comes back whole, also on rows that were not loaded', () => {
    const sheet = sheet_of('甲', '乙', '丙');
    const history = new History(sheet);
    sheet.set(sheet.rows[0], 'level1', '改甲');
    history.perform(changes(insert_rows(sheet, 1, 1)));
    sheet.set(sheet.rows[1], 'level1', '加的');
    history.perform(remove_rows(sheet, area(3, 0)));
    const drawer = new Map<string, string>();
    const storage = { getItem: (key: string) => drawer.get(key) ?? null, setItem: (key: string, text: string) => void drawer.set(key, text), removeItem: (key: string) => void drawer.delete(key) };
    assert.ok(keep(storage, 'k', draft_of(sheet, 5)));

    const again = new Sheet(() => new Row());
    again.take(window_of(['甲'], 1, 3), 0);
    restore(again, kept(storage, 'k')!);
    assert.deepEqual(names(again).slice(0, 2), ['改甲', '加的']);
    again.take(window_of(['乙', '丙'], 1, 3, 1), 1);
    assert.deepEqual(names(again), ['改甲', '加的', '乙']);

    keep(storage, 'k', draft_of(sheet_of('甲'), 5));
    assert.equal(kept(storage, 'k'), null);
    drawer.set('k', '{"version":1');
    assert.equal(kept(storage, 'k'), null);
    assert.equal(keep({ ...storage, setItem: () => { throw new Error('full'); } }, 'k', draft_of(sheet, 5)), false);
});

test('a draft made before another person saved shows what they wrote', () => {
    const sheet = sheet_of('甲');
    sheet.set(sheet.rows[0], 'level1', '我的');
    const draft = draft_of(sheet, 1)!;
    const now = new Sheet();
    now.take(window_of(['对方的'], 4), 0);
    restore(now, draft);
    assert.equal(now.rows[0].clashes.get('level1'), '对方的');
    assert.equal(now.revision, 1);
});

test('a draft kept by the browser remembers why a row was to leave', () => {
    const sheet = sheet_of('甲', '乙');
    sheet.rows[0].reason = '职权已划出';
    sheet.remove([sheet.rows[0]]);
    const draft = JSON.parse(JSON.stringify(draft_of(sheet, 0)));
    const again = sheet_of('甲', '乙');
    restore(again, draft);
    assert.equal([...again.removed][0].reason, '职权已划出');
    assert.equal(count_of(draft), 1);
});
