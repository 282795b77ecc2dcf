// What a hand does to a rectangle of cells, as changes for the history: paste, fill down, empty, settle doubts. Pure.
// A gesture that cannot be done whole is not begun; the sentence says why.
import type { Change } from './history.ts';
import type { Row, Sheet } from './sheet.ts';
import { words } from './words.ts';

export interface Area {
    top: number;
    bottom: number;
    left: number;
    right: number;
}
export type Gesture = { changes: Change[]; area: Area } | { sentence: string };

export const most_items = 20_000;

export function paste(sheet: Sheet, area: Area, block: string[][]): Gesture {
    const height = block.length;
    const width = Math.max(0, ...block.map((row) => row.length));
    if (!width || (height === 1 && width === 1 && !block[0][0])) return { sentence: words.pasted_nothing };
    const room = sheet.columns.length - area.left;
    if (width > room) return { sentence: words.too_wide(width, sheet.columns[area.left].title, room) };
    if (height === 1 && width === 1) return { changes: write(sheet, area, () => block[0][0]), area };

    const below = sheet.rows.length - area.top;
    if (height > below && sheet.filtered) return { sentence: words.filter_paste(height, below) };
    if (area.top + height > most_items) return { sentence: words.too_many(most_items) };
    const changes: Change[] = [];
    let last: Row | null = sheet.rows[sheet.rows.length - 1] ?? null;
    block.forEach((line, i) => {
        let row = sheet.rows[area.top + i];
        if (!row) {
            row = sheet.fresh_row();
            changes.push({ kind: 'add', row, after: last });
            last = row;
        }
        line.forEach((text, j) => changes.push(...cell(row, sheet.columns[area.left + j].key, text)));
    });
    return { changes, area: { top: area.top, bottom: area.top + height - 1, left: area.left, right: area.left + width - 1 } };
}

// The first row's cells go into all others; of a single row, the one above it gives.
export function fill_down(sheet: Sheet, area: Area): Change[] {
    const single = area.top === area.bottom;
    const from = sheet.rows[single ? area.top - 1 : area.top];
    if (!from) return [];
    const rest = { ...area, top: single ? area.top : area.top + 1 };
    return write(sheet, rest, (column) => from.text(column));
}

export function empty(sheet: Sheet, area: Area): Change[] {
    return write(sheet, area, () => '');
}

// Text dragged by the handle of the selection: the pattern of `from` repeated over `to`.
export function spread(sheet: Sheet, from: Area, to: Area): Change[] {
    const height = from.bottom - from.top + 1;
    const width = from.right - from.left + 1;
    const changes: Change[] = [];
    for (let y = to.top; y <= to.bottom; ++y)
        for (let x = to.left; x <= to.right; ++x) {
            const inside = y >= from.top && y <= from.bottom && x >= from.left && x <= from.right;
            const row = sheet.rows[y];
            if (inside || !row?.loaded) continue;
            const giver = sheet.rows[from.top + modulo(y - from.top, height)];
            const column = sheet.columns[from.left + modulo(x - from.left, width)].key;
            if (giver) changes.push(...cell(row, sheet.columns[x].key, giver.text(column)));
        }
    return changes;
}

// "It is right as it stands": the doubts of these cells are settled with the next save.
export function confirm(sheet: Sheet, area: Area): Change[] {
    const changes: Change[] = [];
    for (const row of sheet.rows.slice(area.top, area.bottom + 1))
        for (const { key } of sheet.columns.slice(area.left, area.right + 1)) {
            if (!(key in row.doubts) || row.edits.has(key)) continue;
            changes.push({ kind: 'cell', row, column: key, before: row.text(key), after: row.text(key), confirm: true });
        }
    return changes;
}

export function insert_rows(sheet: Sheet, at: number, count: number): Gesture {
    if (sheet.filtered) return { sentence: words.filter_add };
    if (sheet.rows.length + count > most_items) return { sentence: words.too_many(most_items) };
    const changes: Change[] = [];
    let after = sheet.rows[at - 1] ?? null;
    for (let i = 0; i < count; ++i) {
        const row = sheet.fresh_row();
        changes.push({ kind: 'add', row, after });
        after = row;
    }
    return { changes, area: { top: at, bottom: at + count - 1, left: 0, right: 0 } };
}

export function remove_rows(sheet: Sheet, area: Area): Change[] {
    const changes: Change[] = [];
    let after = sheet.rows[area.top - 1] ?? null;
    for (const row of sheet.rows.slice(area.top, area.bottom + 1)) {
        if (!row.loaded) continue;
        changes.push({ kind: 'remove', row, after });
        after = row;
    }
    return changes;
}

export function copy(sheet: Sheet, area: Area): string[][] {
    const columns = sheet.columns.slice(area.left, area.right + 1);
    return sheet.rows.slice(area.top, area.bottom + 1).map((row) => columns.map(({ key }) => row.text(key)));
}

function write(sheet: Sheet, area: Area, text: (column: string) => string): Change[] {
    const changes: Change[] = [];
    for (const row of sheet.rows.slice(area.top, area.bottom + 1))
        for (const { key } of sheet.columns.slice(area.left, area.right + 1))
            if (row.loaded) changes.push(...cell(row, key, text(key)));
    return changes;
}

function cell(row: Row, column: string, after: string): Change[] {
    const before = row.text(column);
    return before === after ? [] : [{ kind: 'cell', row, column, before, after }];
}

function modulo(value: number, by: number): number {
    return ((value % by) + by) % by;
}
