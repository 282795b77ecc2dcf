// The rows of one edition as this browser knows them: what the server holds, what was typed over it and not saved, and
// what another person wrote meanwhile. Rows arrive window by window; until then they stand as empty places.
// Not here: the page, the network (saving.ts), undo (history.ts).
import type { Cells, ColumnInfo, RowWindow, SentRow } from './cells.ts';

// What was typed, and over what: without the second one could not tell another person's change from one's own.
export interface Edit {
    text: string;
    base: string;
}

export class Row {
    id: string | null = null; // null: not on the server yet
    loaded = false;
    place = -1; // in the server's list, from 0; -1: not in it
    source = '';
    cells: Cells = {};
    doubts: Cells = {};
    edits = new Map<string, Edit>();
    wrong = new Map<string, string>(); // the server's sentence about a cell it refused
    clashes = new Map<string, string>(); // what another person saved there while it was edited here
    gone = false; // another person removed the row while it was edited here
    leaving = ''; // it was to be removed here, and another person edited it meanwhile: its name now
    in_force = false; // stands in the edition in force: it leaves with a reason only
    reason = ''; // 退出理由
    continues: string | null = null; // of a row that comes back after its removal was saved: what it was

    text(column: string): string {
        return this.edits.get(column)?.text ?? this.cells[column] ?? '';
    }
    troubled(): boolean {
        return this.gone || this.leaving !== '' || this.wrong.size > 0 || this.clashes.size > 0;
    }
}

interface Addition {
    row: Row;
    after: Row | null; // stands behind this row; null: at the top
}

export class Sheet {
    revision = 0; // the one the edits were made on: goes with the next save
    seen = 0; // the newest one the server has shown
    columns: ColumnInfo[] = [];
    rows: Row[] = []; // as shown
    filtered = false; // only rows in doubt are listed; then nothing can be added, as its place would be unknown
    removed = new Set<Row>();
    private listed: Row[] = []; // the server's order
    private added: Addition[] = [];
    private known = new Map<string, Row>();

    private readonly make: () => Row;

    constructor(make: () => Row = () => new Row()) {
        this.make = make;
    }

    // A window of rows from place `from` on. A list that has changed since is laid out anew; rows keep their edits.
    take(window: RowWindow, from: number): void {
        this.columns = window.columns;
        if (window.total !== this.listed.length || window.revision !== this.seen) this.lay_out(window.total);
        if (!this.unsaved()) this.revision = window.revision;
        this.seen = window.revision;
        window.rows.forEach((sent, i) => {
            const row = this.find(sent.id);
            row.place = from + i;
            this.listed[from + i] = row;
            this.refresh(row, sent);
        });
        this.arrange();
    }

    // Places that are not loaded, or may be out of date, between two indexes of what is shown: [first, last] of the list.
    missing(top: number, bottom: number): [number, number] | null {
        let first = -1;
        let last = -1;
        for (let i = Math.max(0, top); i <= bottom && i < this.rows.length; ++i) {
            const row = this.rows[i];
            if (row.place < 0 || this.is_fresh(row)) continue;
            if (first < 0 || row.place < first) first = row.place;
            if (row.place > last) last = row.place;
        }
        return first < 0 ? null : [first, last];
    }

    // Somebody else saved: every row shown is asked for again, and stands as it is until then.
    outdate(): void {
        this.lay_out(this.listed.length);
    }

    // Another order or selection of rows begins: everything is asked for again, what was typed stays.
    forget_list(): void {
        this.lay_out(0);
        this.listed = [];
        this.seen = 0;
        this.arrange();
    }

    // `confirm`: the same text again says that it is right, and settles the doubt about it.
    set(row: Row, column: string, text: string, confirm = false): void {
        const base = row.edits.get(column)?.base ?? row.cells[column] ?? '';
        if (text === base && !confirm && !row.clashes.has(column)) row.edits.delete(column);
        else row.edits.set(column, { text, base });
        row.wrong.delete(column);
        if (text === row.clashes.get(column)) {
            row.clashes.delete(column);
            row.edits.delete(column);
            row.cells = { ...row.cells, [column]: text };
        }
    }

    insert(row: Row, after: Row | null): void {
        if (row.id !== null && this.removed.delete(row)) {
            this.arrange();
            return;
        }
        if (row.id !== null) {
            // Its removal was saved already: it comes back as a new row with the same words.
            for (const { key } of this.columns) {
                const text = row.text(key);
                if (text) row.edits.set(key, { text, base: '' });
            }
            row.continues = row.id;
            row.id = null;
            row.place = -1;
            row.cells = {};
        }
        row.loaded = true;
        row.gone = false;
        this.added.push({ row, after });
        this.arrange();
    }

    remove(rows: Iterable<Row>): void {
        const leaving = new Set(rows);
        for (const row of leaving) if (row.id !== null) this.removed.add(row);
        this.added = this.added.filter((addition) => !leaving.has(addition.row));
        this.arrange();
    }

    fresh_row(): Row {
        const row = this.make();
        row.loaded = true;
        return row;
    }

    row_with(id: string): Row | undefined {
        return this.known.get(id);
    }
    // Also for a row that no window has brought yet: a draft kept by the browser may speak of it.
    find(id: string): Row {
        let row = this.known.get(id);
        if (!row) {
            row = this.make();
            row.id = id;
            this.known.set(id, row);
        }
        return row;
    }

    added_rows(): Row[] {
        const waiting = new Set(this.added.map((addition) => addition.row));
        return this.rows.filter((row) => waiting.has(row));
    }
    // Every row with something to tell the server, in the order shown; rows out of sight first.
    changed_rows(): Row[] {
        const shown = new Map(this.rows.map((row, i) => [row, i]));
        const found = [...this.known.values(), ...this.added.map((addition) => addition.row)].filter(
            (row) => !this.removed.has(row) && (row.edits.size > 0 || row.id === null),
        );
        return found.sort((a, b) => (shown.get(a) ?? -1) - (shown.get(b) ?? -1));
    }
    unsaved(): number {
        let count = this.removed.size;
        for (const row of this.changed_rows()) count += Math.max(1, row.edits.size);
        return count;
    }
    clashing(): Row[] {
        const disputed = [...this.known.values()].filter((row) => row.leaving !== '');
        return [...disputed, ...this.changed_rows().filter((row) => row.leaving === '' && (row.gone || row.clashes.size > 0))];
    }

    // The server has put added rows into its list and taken removed ones out of it.
    settle(saved: Row[], removed: Row[]): void {
        const here = new Set(saved);
        const left = new Set(removed);
        for (const row of removed) {
            this.removed.delete(row);
            if (row.id !== null) this.known.delete(row.id);
        }
        for (const row of saved) if (row.id !== null) this.known.set(row.id, row);
        const placed = this.added.filter((addition) => here.has(addition.row));
        if (placed.length || left.size) {
            this.listed = woven(this.listed, placed).filter((row) => !left.has(row));
            this.listed.forEach((row, i) => (row.place = i));
            this.added = this.added.filter((addition) => !here.has(addition.row));
        }
        this.arrange();
    }

    // Another person removed this row: its words come back as a new row at the end, or go with it.
    settle_gone(row: Row, keep: boolean): void {
        if (row.id !== null) this.known.delete(row.id);
        this.listed = this.listed.filter((one) => one !== row);
        this.listed.forEach((one, i) => (one.place = i));
        if (keep) {
            const last = this.rows.filter((one) => one !== row).pop() ?? null;
            this.removed.delete(row);
            this.insert(row, last);
        } else {
            row.edits.clear();
            this.arrange();
        }
    }
    // It was to be removed, but another person edited it: it stands here again until it is decided.
    dispute_removal(row: Row, name: string): void {
        row.leaving = name || ' ';
        this.removed.delete(row);
        this.arrange();
    }
    settle_removal(row: Row, remove: boolean): void {
        row.leaving = '';
        if (remove) this.remove([row]);
        else this.arrange();
    }
    // Nothing typed here is wanted any more.
    abandon(): void {
        for (const row of this.changed_rows()) row.edits.clear();
        this.removed.clear();
        this.added = [];
        this.arrange();
    }

    // Brought by the server, and nobody has saved since.
    is_fresh(row: Row): boolean {
        return row.loaded && !this.stale.has(row);
    }
    private stale = new Set<Row>();

    private lay_out(total: number): void {
        this.stale = new Set(this.listed.filter((row) => row.loaded));
        this.listed.length = Math.min(this.listed.length, total);
        while (this.listed.length < total) {
            const row = this.make();
            row.place = this.listed.length;
            this.listed.push(row);
        }
    }

    private refresh(row: Row, sent: SentRow): void {
        row.loaded = true;
        this.stale.delete(row);
        row.source = sent.source;
        row.in_force = sent.in_force;
        row.cells = sent.cells;
        row.doubts = sent.doubts;
        for (const [column, edit] of row.edits) {
            const theirs = sent.cells[column] ?? '';
            if (theirs === edit.base) {
                row.clashes.delete(column);
            } else if (theirs === edit.text) {
                row.edits.delete(column);
                row.clashes.delete(column);
            } else {
                row.clashes.set(column, theirs);
            }
        }
    }

    private arrange(): void {
        this.rows = woven(this.listed, this.added).filter((row) => !this.removed.has(row));
    }
}

// Additions put behind the rows they name, also behind one another; those whose neighbour is no longer there, at the end.
function woven(listed: Row[], added: Addition[]): Row[] {
    if (!added.length) return [...listed];
    const behind = new Map<Row | null, Row[]>();
    for (const { row, after } of added) behind.set(after, [...(behind.get(after) ?? []), row]);
    const order: Row[] = [];
    const put = (row: Row) => {
        order.push(row);
        follow(row);
    };
    const follow = (row: Row | null) => {
        const followers = behind.get(row);
        behind.delete(row);
        followers?.forEach(put);
    };
    follow(null);
    listed.forEach(put);
    for (const followers of [...behind.values()]) followers.forEach((row) => order.includes(row) || put(row));
    return order;
}
