// Typing that outlives a lost connection, a closed window or an ended session: kept by the browser per edition until the
// server has it, and offered back when the edition is opened again.
import type { Cells } from './cells.ts';
import type { Row, Sheet } from './sheet.ts';

export interface Draft {
    version: 1;
    kept_at: number; // milliseconds since 1970
    revision: number;
    rows: { id: string; edits: Record<string, { text: string; base: string }> }[];
    added: { index: number; cells: Cells }[];
    removed: string[];
    reasons?: Record<string, string>; // of the removed ones
}

export interface Drawer {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
}

export function draft_of(sheet: Sheet, now: number): Draft | null {
    if (!sheet.unsaved()) return null;
    const draft: Draft = {
        version: 1,
        kept_at: now,
        revision: sheet.revision,
        rows: [],
        added: [],
        removed: [...sheet.removed].map((row) => row.id!),
        reasons: Object.fromEntries([...sheet.removed].filter((row) => row.reason).map((row) => [row.id!, row.reason])),
    };
    const at = new Map(sheet.rows.map((row, i) => [row, i]));
    for (const row of sheet.changed_rows()) {
        if (row.id !== null) draft.rows.push({ id: row.id, edits: Object.fromEntries(row.edits) });
        else draft.added.push({ index: at.get(row) ?? sheet.rows.length, cells: texts(row) });
    }
    return draft;
}

function texts(row: Row): Cells {
    const cells: Cells = {};
    for (const [column, edit] of row.edits) cells[column] = edit.text;
    return cells;
}

// Puts a draft's edits over the sheet. Its old revision goes along, so that the server points out what changed since.
export function restore(sheet: Sheet, draft: Draft): void {
    for (const { id, edits } of draft.rows) {
        const row = sheet.find(id);
        for (const [column, edit] of Object.entries(edits)) {
            const now = row.loaded ? (row.cells[column] ?? '') : edit.base;
            if (now === edit.text && edit.text !== edit.base) continue; // it had been saved after all
            row.edits.set(column, edit);
            if (now !== edit.base && now !== edit.text) row.clashes.set(column, now);
        }
    }
    for (const { index, cells } of [...draft.added].sort((a, b) => a.index - b.index)) {
        const row = sheet.fresh_row();
        for (const [column, text] of Object.entries(cells)) row.edits.set(column, { text, base: '' });
        sheet.insert(row, sheet.rows[Math.min(index, sheet.rows.length) - 1] ?? null);
    }
    for (const [id, reason] of Object.entries(draft.reasons ?? {})) sheet.find(id).reason = reason;
    sheet.remove(draft.removed.map((id) => sheet.find(id)));
    sheet.revision = Math.min(sheet.revision, draft.revision);
}

export function count_of(draft: Draft): number {
    const edits = draft.rows.reduce((sum, row) => sum + Object.keys(row.edits).length, 0);
    return edits + draft.added.length + draft.removed.length;
}

// False: the browser keeps nothing (private window, full disk); the page must say so.
export function keep(drawer: Drawer, key: string, draft: Draft | null): boolean {
    try {
        if (draft) drawer.setItem(key, JSON.stringify(draft));
        else drawer.removeItem(key);
        return true;
    } catch {
        return false;
    }
}

export function kept(drawer: Drawer, key: string): Draft | null {
    try {
        const draft = JSON.parse(drawer.getItem(key) ?? 'null') as Draft | null;
        return draft?.version === 1 && Array.isArray(draft.rows) ? draft : null;
    } catch {
        return null;
    }
}
