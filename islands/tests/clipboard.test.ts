import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse_block, print_block } from '../src/clipboard.ts';

const cases: [string, string, string[][]][] = [
    ['one cell', '甲', [['甲']]],
    ['what Excel puts: a line end behind the last row', '甲\t乙\r\n丙\t丁\r\n', [['甲', '乙'], ['丙', '丁']]],
    ['WPS ends lines with \\n alone', '甲\n乙\n', [['甲'], ['乙']]],
    ['old line ends', '甲\r乙', [['甲'], ['乙']]],
    ['line ends inside a cell', '甲\t"一\n二"\t丙\r\n', [['甲', '一\n二', '丙']]],
    ['quotes inside a quoted cell', '"他说""好""\n了"', [['他说"好"\n了']]],
    ['a quote that opens nothing', '"甲" 等\t乙', [['"甲" 等', '乙']]],
    ['a quote never closed', '"甲\t乙', [['"甲', '乙']]],
    ['empty cells keep their places', '\t甲\t\r\n\t\t', [['', '甲', ''], ['', '', '']]],
    ['an empty row in the middle', '甲\n\n乙', [['甲'], [''], ['乙']]],
    ['nothing', '', [['']]],
];
for (const [name, text, rows] of cases) test(`read: ${name}`, () => assert.deepEqual(parse_block(text), rows));

test('what is copied here pastes here, whatever stands in the cells', () => {
    const pieces = ['甲', '', '一\n二', '"', '"引"', '制\t表', 'a""b', '行\n"末'];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 500; ++round) {
        const width = 1 + next(4);
        const rows = Array.from({ length: 1 + next(4) }, () => Array.from({ length: width }, () => pieces[next(pieces.length)]));
        const last = rows[rows.length - 1];
        if (width === 1 && last[0] === '') last[0] = '末'; // a lone empty last row and a final line end are the same text
        assert.deepEqual(parse_block(print_block(rows)), rows);
    }
});
