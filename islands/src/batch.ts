// What is unsaved, as one request; and what the server's answer to it means for the rows. Pure.
import type { BatchBody, Cells, ConflictAnswer, SavedAnswer, WrongAnswer } from './cells.ts';
import type { Row, Sheet } from './sheet.ts';

export interface Batch {
    body: BatchBody;
    rows: Row[]; // as body.rows
    removed: Row[];
}

// The server takes 1 MiB of JSON (src/catalog/routes.cpp); a Han character is three bytes there.
const most_rows = 500;
const most_bytes = 700 * 1024;

// The next batch, or nothing when everything that can be saved is saved. Refused and disputed cells wait for a person.
export function next_batch(sheet: Sheet): Batch | null {
    const at = new Map(sheet.rows.map((row, i) => [row, i]));
    const batch: Batch = { body: { revision: sheet.revision, rows: [], removed: [] }, rows: [], removed: [] };
    for (const row of sheet.removed) {
        batch.removed.push(row);
        batch.body.removed.push({ id: row.id!, reason: row.reason });
    }
    let bytes = batch.body.removed.reduce((sum, one) => sum + 48 + one.reason.length * 3, 0);
    for (const row of sheet.changed_rows()) {
        if (row.gone) continue;
        const cells: Cells = {};
        let size = 64;
        for (const [column, edit] of row.edits) {
            if (row.wrong.has(column) || row.clashes.has(column)) continue;
            cells[column] = edit.text;
            size += edit.text.length * 3 + 24;
        }
        if (row.id !== null && !Object.keys(cells).length) continue;
        if (batch.rows.length && (batch.rows.length >= most_rows || bytes + size > most_bytes)) break;
        bytes += size;
        const position = row.id === null && !sheet.filtered ? (at.get(row) ?? -1) + 1 : 0;
        const continues = row.id === null && row.continues ? { continues: row.continues } : {};
        batch.body.rows.push({ id: row.id, position, cells, ...continues });
        batch.rows.push(row);
    }
    return batch.rows.length || batch.removed.length ? batch : null;
}

// Cells take the words the server keeps (县 became 县级). What was typed since the request left stays unsaved.
export function take_saved(sheet: Sheet, batch: Batch, answer: SavedAnswer): void {
    batch.rows.forEach((row, i) => {
        const saved = answer.rows[i];
        const sent = batch.body.rows[i].cells;
        row.id = saved.id;
        row.cells = { ...row.cells, ...saved.cells };
        row.doubts = saved.doubts;
        for (const [column, edit] of row.edits) {
            if (!(column in sent)) continue;
            if (edit.text === sent[column]) row.edits.delete(column);
            else row.edits.set(column, { text: edit.text, base: row.cells[column] ?? '' });
        }
    });
    sheet.settle(batch.rows, batch.removed);
    sheet.revision = answer.revision;
    sheet.seen = answer.revision;
}

export function take_wrong(batch: Batch, answer: WrongAnswer): void {
    for (const { row, column, message } of answer.cells) batch.rows[row]?.wrong.set(column, message);
}

// A conflict is only where another person's words stand in the place of those that were typed over; the rest of the
// edits go again on the new revision.
export function take_conflict(sheet: Sheet, answer: ConflictAnswer): void {
    for (const { id, column, theirs, gone, leaving } of answer.conflicts) {
        const row = sheet.row_with(id);
        if (!row) continue;
        if (leaving) {
            sheet.dispute_removal(row, theirs);
            continue;
        }
        if (gone) {
            row.gone = true;
            continue;
        }
        const edit = row.edits.get(column);
        row.cells = { ...row.cells, [column]: theirs };
        if (edit && edit.base !== theirs) row.clashes.set(column, theirs);
    }
    sheet.revision = answer.revision;
}

// A person has decided: their own words go over the other's, or the other's stay.
export function resolve(row: Row, column: string, choice: 'mine' | 'theirs'): void {
    const theirs = row.clashes.get(column);
    const edit = row.edits.get(column);
    if (theirs === undefined || !edit) return;
    row.clashes.delete(column);
    row.cells = { ...row.cells, [column]: theirs };
    if (choice === 'theirs') row.edits.delete(column);
    else row.edits.set(column, { text: edit.text, base: theirs });
}
