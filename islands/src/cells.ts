// Columns and texts as the server speaks them (src/catalog/grid_rows.cpp). Nothing here knows a page.

export type Cells = Record<string, string>;

export interface ColumnInfo {
    key: string;
    title: string;
    kind: 'text' | 'lines' | 'choice' | 'choices';
    choices: string[];
}

// GET …/rows?from=0&count=200
export interface RowWindow {
    revision: number;
    total: number;
    columns: ColumnInfo[];
    rows: SentRow[];
}
export interface SentRow {
    id: string;
    position: number;
    source: string;
    in_force: boolean; // stands in the edition in force: it leaves with a reason only
    cells: Cells;
    doubts: Cells;
}

// POST …/rows
export interface BatchBody {
    revision: number;
    rows: { id: string | null; position: number; cells: Cells; continues?: string }[];
    removed: { id: string; reason: string }[];
}
export interface SavedAnswer {
    revision: number;
    rows: { id: string; position: number; cells: Cells; doubts: Cells }[];
}
export interface WrongAnswer {
    error: string;
    cells: { row: number; column: string; message: string }[];
}
export interface ConflictAnswer {
    error: string;
    revision: number;
    conflicts: { id: string; column: string; yours: string; theirs: string; gone: boolean; leaving: boolean }[];
}

// POST …/visitors
export interface Meeting {
    revision: number;
    others: string[]; // by post: 区民政局·信息员（正在修改）
}
