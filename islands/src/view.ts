// The drawing of the sheet by RevoGrid: columns, colours, what is selected. RevoGrid draws and moves; it never edits —
// its typing knows no input method and its clipboard no line ends inside a cell (pad.ts does both).
import type { RevoGridCustomEvent } from '@revolist/revogrid';
import { defineCustomElement } from '@revolist/revogrid/standalone/revo-grid.js';

import type { Area } from './gestures.ts';
import type { Row, Sheet } from './sheet.ts';
import { words } from './words.ts';

type Grid = HTMLElement & Record<string, any>;

export interface Focus {
    y: number;
    x: number; // -1: the column of positions
}

const widths: Record<string, number> = {
    level1: 132,
    level2: 168,
    content: 280,
    basis: 260,
    time_limit: 190,
    subject: 150,
    unit: 170,
    channels: 240,
    audience: 110,
    method: 120,
    levels: 110,
};
// Pixels.
const row_height = 36;
const head_height = 46;
const pinned_width = 72;
const scroll_bar = 18;
const least_height = 200;
const chrome_height = 210; // the bar of the page, the tools above, the line and the help below

// Rows as RevoGrid reads them: one property per column, answered by the row itself.
export function row_type(base: typeof Row, columns: string[]): () => Row {
    class Shown extends base {}
    for (const column of columns)
        Object.defineProperty(Shown.prototype, column, {
            get(this: Row) {
                return this.text(column);
            },
        });
    return () => new Shown();
}

export class View {
    readonly grid: Grid;
    focus: Focus | null = null;
    private range: { anchor: Focus; head: Focus } | null = null;
    private choices = 0;
    on_focus: (focus: Focus) => void = () => {};
    on_edit: () => void = () => {};
    on_spread: (from: Area, to: Area) => void = () => {};
    on_missing: (index: number) => void = () => {};
    on_scroll: () => void = () => {};
    private ready = false;
    private readonly sheet: Sheet;
    private readonly room: HTMLElement;

    constructor(sheet: Sheet, room: HTMLElement, row_address: (row: Row) => string) {
        defineCustomElement();
        this.sheet = sheet;
        this.room = room;
        const grid: Grid = (this.grid = document.createElement('revo-grid'));
        Object.assign(grid, {
            theme: 'compact',
            range: true,
            resize: true,
            rowSize: row_height,
            hideAttribution: true,
            useClipboard: false,
            canFocus: true,
            accessible: false, // its roles name no headers; the pad speaks for the cell it stands on
            columns: [this.position_column(row_address), ...sheet.columns.map((column) => this.column(column.key, column.title))],
        });
        grid.setAttribute('aria-hidden', 'true');
        this.listen();
        room.append(grid);
        this.refresh();
    }

    // As high as its rows need, and never so high that tools and line leave the window.
    private fit(): void {
        const needed = this.sheet.rows.length * row_height + head_height + scroll_bar;
        const most = window.innerHeight - chrome_height;
        this.room.style.height = `${Math.max(least_height, Math.min(needed, most))}px`;
    }

    // Rows were added, removed or brought; what they say may have changed too.
    refresh(): void {
        this.fit();
        if (this.grid.source !== this.sheet.rows) this.grid.source = this.sheet.rows;
        else if (this.ready) void this.grid.refresh('rgRow');
    }

    // The rectangle that a gesture means; of the positions' column, whole rows.
    area(): Area | null {
        if (!this.range) return null;
        const { anchor, head } = this.range;
        const rows = { top: Math.min(anchor.y, head.y), bottom: Math.max(anchor.y, head.y) };
        if (anchor.x < 0) return { ...rows, left: 0, right: this.sheet.columns.length - 1 };
        return { ...rows, left: Math.min(anchor.x, head.x), right: Math.max(anchor.x, head.x) };
    }

    // One step, or to the edge, from where the keyboard is. It stands there at once: RevoGrid's own way there takes a
    // tenth of a second, and what is typed meanwhile would land in the cell it came from.
    step(dy: number, dx: number, { extend = false, edge = false } = {}): void {
        const from = (extend ? this.range?.head : this.focus) ?? this.focus;
        if (!from || !this.sheet.rows.length) return;
        const far = edge ? 1e6 : 1;
        const least = extend && this.range!.anchor.x >= 0 ? 0 : -1;
        const to = {
            y: Math.min(Math.max(from.y + dy * far, 0), this.sheet.rows.length - 1),
            x: Math.min(Math.max(from.x + dx * far, edge ? Math.max(least, 0) : least), this.sheet.columns.length - 1),
        };
        if (extend && this.range!.anchor.x < 0) to.x = -1;
        if (extend) void this.choose(this.range!.anchor, to);
        else void this.choose(to, to);
    }

    async select(area: Area): Promise<void> {
        if (this.sheet.rows.length) await this.choose({ y: area.top, x: area.left }, { y: area.bottom, x: area.right });
    }

    clear(): void {
        ++this.choices;
        this.focus = this.range = null;
    }

    private async choose(anchor: Focus, head: Focus): Promise<void> {
        ++this.choices;
        this.range = { anchor, head };
        this.focus = anchor;
        this.on_focus(anchor);
        const cell = ({ y, x }: Focus) => ({ y, x: Math.max(x, 0) });
        await this.reveal(head.y, head.x);
        await this.grid.setCellsFocus?.(cell(anchor), cell(head), anchor.x < 0 ? 'colPinStart' : 'rgCol', 'rgRow');
        this.on_scroll();
    }

    // What the mouse has chosen is known to RevoGrid; the keyboard may have gone on since it was asked.
    private async ask_range(): Promise<void> {
        const asked = this.choices;
        const range = await this.grid.getSelectedRange?.();
        if (!range || asked !== this.choices) return;
        const pinned = range.colType === 'colPinStart';
        const corner = (y: number, x: number) => ({ y, x: pinned ? -1 : x });
        const [first, last] = [corner(range.y, range.x), corner(range.y1, range.x1)];
        const backwards = this.focus && this.focus.y === last.y && this.focus.x === last.x;
        this.range = backwards ? { anchor: last, head: first } : { anchor: first, head: last };
    }

    // Scrolls only where the cell cannot be seen: a grid that jumps loses the eye.
    private async reveal(y: number, x: number): Promise<void> {
        const room = this.grid.getBoundingClientRect();
        const box = this.box(y, x);
        if (!box || box.top < room.top + row_height || box.bottom > room.bottom - 12) await this.grid.scrollToRow?.(Math.max(0, y - 4));
        if (x >= 0 && (!box || box.left < room.left + pinned_width || box.right > room.right)) await this.grid.scrollToColumnIndex?.(Math.max(0, x - 1));
    }

    cell_box(): DOMRect | null {
        if (!this.focus) return null;
        return this.box(this.focus.y, this.focus.x);
    }
    private box(y: number, x: number): DOMRect | null {
        const side = x < 0 ? '.colPinStart' : '.rgCol';
        const at = `[data-rgrow="${y}"][data-rgcol="${Math.max(x, 0)}"]`;
        return this.grid.querySelector(`revogr-viewport-scroll${side} .rgCell${at}`)?.getBoundingClientRect() ?? null;
    }

    private listen(): void {
        const on = (name: string, then: (event: RevoGridCustomEvent<any>) => void) =>
            this.grid.addEventListener(name, then as EventListener);
        on('aftergridinit', () => (this.ready = true));
        on('afterfocus', ({ detail }) => {
            const focus = { y: detail.rowIndex, x: detail.column?.pin ? -1 : detail.colIndex };
            if (this.focus && same(focus, this.focus)) return; // it has been here already
            this.focus = focus;
            this.range = { anchor: focus, head: focus };
            this.on_focus(focus);
        });
        // A click on the cell that is chosen already says nothing more to RevoGrid, but brings the keyboard back here.
        this.grid.addEventListener('mouseup', () => {
            if (this.focus) this.on_focus(this.focus);
        });
        on('setrange', () => void this.ask_range());
        // RevoGrid hears every key of the page while a cell is chosen; the pad has its own ears.
        on('beforekeydown', (event) => event.preventDefault());
        on('beforefocuslost', (event) => event.preventDefault());
        on('beforeedit', (event) => event.preventDefault());
        on('beforerangeedit', (event) => event.preventDefault());
        on('beforeeditstart', (event) => {
            event.preventDefault();
            if (!event.detail.val) this.on_edit(); // a letter finds its way to the pad by itself
        });
        on('beforeautofill', (event) => {
            event.preventDefault();
            const { oldRange, newRange } = event.detail;
            this.on_spread(area_of(oldRange), area_of(newRange));
        });
        addEventListener('resize', () => this.fit());
        on('viewportscroll', () => this.on_scroll());
    }

    private position_column(row_address: (row: Row) => string) {
        return {
            prop: 'place',
            name: words.position,
            pin: 'colPinStart',
            size: pinned_width,
            readonly: true,
            cellTemplate: (h: any, { model, rowIndex }: { model: Row; rowIndex: number }) =>
                model.id === null ? h('span', {}, String(rowIndex + 1)) : h('a', { href: row_address(model), tabindex: -1 }, String(rowIndex + 1)),
        };
    }

    private column(key: string, title: string) {
        return {
            prop: key,
            name: title,
            size: widths[key] ?? 160,
            cellTemplate: (_: any, { model, rowIndex }: { model: Row; rowIndex: number }) => {
                if (model.place >= 0 && !this.sheet.is_fresh(model)) this.on_missing(rowIndex);
                return model.loaded ? model.text(key).replace(/\n/g, '；') : '…';
            },
            cellProperties: ({ model }: { model: Row }) => ({
                class: {
                    'cell-clash': model.gone || model.clashes.has(key),
                    'cell-wrong': model.wrong.has(key),
                    'cell-unsaved': model.edits.has(key),
                    'cell-doubt': key in model.doubts && !model.edits.has(key),
                },
            }),
        };
    }
}

function same(a: Focus, b: Focus): boolean {
    return a.y === b.y && a.x === b.x;
}

function area_of(range: { x: number; y: number; x1: number; y1: number }): Area {
    return {
        top: Math.min(range.y, range.y1),
        bottom: Math.max(range.y, range.y1),
        left: Math.min(range.x, range.x1),
        right: Math.max(range.x, range.x1),
    };
}
