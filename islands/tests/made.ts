// Small sheets for the tests: three columns, rows named by their first cell.
import type { BatchBody, ColumnInfo, RowWindow } from '../src/cells.ts';
import type { Fetched, Posted, Server } from '../src/server.ts';
import { Sheet } from '../src/sheet.ts';

export const columns: ColumnInfo[] = [
    { key: 'level1', title: '一级事项', kind: 'text', choices: [] },
    { key: 'method', title: '公开方式', kind: 'choice', choices: ['主动公开', '依申请公开'] },
    { key: 'channels', title: '公开渠道和载体', kind: 'choices', choices: ['政府网站', '政府公报', '公开栏'] },
];

export function window_of(names: string[], revision = 1, total = names.length, first = 0): RowWindow {
    return {
        revision,
        total,
        columns,
        rows: names.map((name, i) => ({
            id: String(100 + first + i),
            position: first + i + 1,
            source: `第 ${first + i + 1} 行`,
            cells: { level1: name, method: '主动公开', channels: '政府网站' },
            doubts: {},
        })),
    };
}

export function sheet_of(...names: string[]): Sheet {
    const sheet = new Sheet();
    sheet.take(window_of(names), 0);
    return sheet;
}

export function names(sheet: Sheet): string[] {
    return sheet.rows.map((row) => row.text('level1'));
}

// A server that keeps rows as the real one does, refuses a word, and can be out of reach.
export class FakeServer implements Server {
    revision = 1;
    reachable = true;
    refused = '不行';
    batches: BatchBody[] = [];
    rows_kept: { id: string; cells: Record<string, string> }[];
    private next = 900;

    constructor(...names: string[]) {
        this.rows_kept = window_of(names).rows.map(({ id, cells }) => ({ id, cells: { ...cells } }));
    }
    names(): string[] {
        return this.rows_kept.map((row) => row.cells.level1);
    }
    private readonly changed_in = new Map<string, number>();
    by_another(at: number, column: string, text: string): void {
        this.rows_kept[at].cells[column] = text;
        this.changed_in.set(this.rows_kept[at].id, ++this.revision);
    }

    async rows(from: number, count: number): Promise<Fetched> {
        if (!this.reachable) return { kind: 'lost' };
        const rows = this.rows_kept.slice(from, from + count).map(({ id, cells }, i) => ({ id, position: from + i + 1, source: '', in_force: false, cells: { ...cells }, doubts: {} }));
        return { kind: 'rows', window: { revision: this.revision, total: this.rows_kept.length, columns, rows } };
    }

    async save(body: BatchBody): Promise<Posted> {
        if (!this.reachable) return { kind: 'lost' };
        this.batches.push(body);
        const kept = (id: string | null) => this.rows_kept.find((row) => row.id === id);
        if (body.revision !== this.revision) {
            const conflicts = body.rows.flatMap(({ id, cells }) =>
                id === null
                    ? []
                    : Object.entries(cells)
                          .map(([column, yours]) => ({ id, column, yours, theirs: kept(id)?.cells[column] ?? '', gone: !kept(id), leaving: false }))
                          .filter((one) => one.gone || one.theirs !== one.yours),
            );
            for (const { id } of body.removed)
                if ((this.changed_in.get(id) ?? 0) > body.revision)
                    conflicts.push({ id, column: 'level1', yours: '', theirs: kept(id)!.cells.level1, gone: false, leaving: true });
            return { kind: 'conflict', answer: { error: '已被他人保存', revision: this.revision, conflicts } };
        }
        const wrong = body.rows.flatMap(({ cells }, row) =>
            Object.entries(cells)
                .filter(([, text]) => text === this.refused)
                .map(([column]) => ({ row, column, message: '这样不行。' })),
        );
        if (wrong.length) return { kind: 'wrong', answer: { error: '有单元格需要修改', cells: wrong } };
        this.rows_kept = this.rows_kept.filter((row) => !body.removed.some((one) => one.id === row.id));
        const rows = body.rows.map(({ id, position, cells }) => {
            let row = kept(id);
            if (!row) {
                row = { id: String(this.next++), cells: { level1: '', method: '', channels: '' } };
                this.rows_kept.splice(position > 0 ? position - 1 : this.rows_kept.length, 0, row);
            }
            for (const [column, text] of Object.entries(cells)) row.cells[column] = text === '主动' ? '主动公开' : text;
            return { id: row.id, position, cells: Object.fromEntries(Object.keys(cells).map((column) => [column, row.cells[column]])), doubts: {} };
        });
        return { kind: 'saved', answer: { revision: ++this.revision, rows } };
    }
}
