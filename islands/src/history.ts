// Undo and redo. One step is everything one gesture did: a paste of 500 rows is one step.
import type { Row, Sheet } from './sheet.ts';

export type Change =
    | { kind: 'cell'; row: Row; column: string; before: string; after: string; confirm?: boolean }
    | { kind: 'add'; row: Row; after: Row | null }
    | { kind: 'remove'; row: Row; after: Row | null };

const most_steps = 200;

export class History {
    private done: Change[][] = [];
    private undone: Change[][] = [];
    private readonly sheet: Sheet;

    constructor(sheet: Sheet) {
        this.sheet = sheet;
    }

    perform(step: Change[]): void {
        if (!step.length) return;
        this.apply(step);
        this.done.push(step);
        if (this.done.length > most_steps) this.done.shift();
        this.undone = [];
    }
    undo(): Change[] | undefined {
        const step = this.done.pop();
        if (!step) return undefined;
        this.apply([...step].reverse().map(reversed));
        this.undone.push(step);
        return step;
    }
    redo(): Change[] | undefined {
        const step = this.undone.pop();
        if (!step) return undefined;
        this.apply(step);
        this.done.push(step);
        return step;
    }
    can_undo(): boolean {
        return this.done.length > 0;
    }
    can_redo(): boolean {
        return this.undone.length > 0;
    }
    clear(): void {
        this.done = [];
        this.undone = [];
    }

    private apply(step: Change[]): void {
        const leaving: Row[] = [];
        for (const change of step) {
            if (change.kind === 'cell') this.sheet.set(change.row, change.column, change.after, change.confirm);
            else if (change.kind === 'add') this.sheet.insert(change.row, change.after);
            else leaving.push(change.row);
        }
        if (leaving.length) this.sheet.remove(leaving);
    }
}

function reversed(change: Change): Change {
    if (change.kind === 'cell')
        return { kind: 'cell', row: change.row, column: change.column, before: change.after, after: change.before };
    return { ...change, kind: change.kind === 'add' ? 'remove' : 'add' };
}
