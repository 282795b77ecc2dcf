import assert from 'node:assert/strict';
import { test } from 'node:test';

import { matching, toggled } from '../src/choosing.ts';
import { columns } from './made.ts';

const [, method, channels] = columns;
const offered = (...args: Parameters<typeof matching>) => matching(...args).map(({ word, on }) => (on ? '+' : '') + word);

test('everything is offered until something is typed', () => {
    assert.deepEqual(offered(method, '主动公开', '主动公开'), ['+主动公开', '依申请公开']);
    assert.deepEqual(offered(method, '', '主动公开'), ['主动公开', '依申请公开']);
    assert.deepEqual(offered(method, '依', '主动公开'), ['依申请公开']);
    assert.deepEqual(offered(method, '别的', '主动公开'), []);
});

test('of a list, the last word typed chooses; those inside are marked', () => {
    assert.deepEqual(offered(channels, '政府网站;公', ''), ['政府公报', '公开栏']);
    assert.deepEqual(offered(channels, '公开栏', '公开栏'), ['政府网站', '政府公报', '+公开栏']);
});

test('words go in and out in the printed order; others stay behind them', () => {
    assert.equal(toggled(channels, '公开栏', '政府网站'), '政府网站;公开栏');
    assert.equal(toggled(channels, '政府网站;公开栏', '政府网站'), '公开栏');
    assert.equal(toggled(channels, '公开栏;其他:广播;公', '政府公报'), '政府公报;公开栏;其他:广播');
});
