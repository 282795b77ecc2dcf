// <catalog-grid>: the rows of a draft as a spreadsheet, in the place of the table that the page brings along. Without
// script, on a phone, or for whoever prefers it, that table with its form per row stays; nothing is lost but the comfort.
import { resolve } from './batch.ts';
import { button, draw_clashes, Bar, element, type Clash } from './bar.ts';
import { parse_block, print_block } from './clipboard.ts';
import { keep_company } from './company.ts';
import { count_of, draft_of, keep, kept, restore } from './draft.ts';
import * as gestures from './gestures.ts';
import { History, type Change } from './history.ts';
import { follow_page } from './page.ts';
import { Pad, type Cell, type Step } from './pad.ts';
import { Saving } from './saving.ts';
import { server_at } from './server.ts';
import { Row, Sheet } from './sheet.ts';
import { row_type, View } from './view.ts';
import { page_of_rows, Windows } from './windows.ts';
import { words } from './words.ts';

const arrows: Record<string, [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
const wide_enough = '(min-width: 48em)';
const plain_wish = 'mingtang.plain-table';

class CatalogGrid extends HTMLElement {
    private plain: DocumentFragment | null = null;
    private sheet!: Sheet;
    private history!: History;
    private saving!: Saving;
    private windows!: Windows;
    private view!: View;
    private bar!: Bar;
    private pad!: Pad;
    private draft_timer = 0;
    private undecided = false; // an older draft is offered; it must not be overwritten

    connectedCallback(): void {
        if (this.plain || !this.dataset.writable || !this.dataset.rows) return;
        if (!matchMedia(wide_enough).matches) return;
        if (localStorage.getItem(plain_wish)) this.prepend(this.way_back());
        else void this.open();
    }

    private async open(): Promise<void> {
        const server = server_at(this.dataset.rows!, this.dataset.csrf ?? '');
        let make = () => new Row();
        this.sheet = new Sheet(() => make());
        this.windows = new Windows(this.sheet, server);
        this.windows.only_doubts = this.sheet.filtered = this.dataset.doubts === '1';
        const first = await server.rows(0, page_of_rows, this.windows.only_doubts);
        if (first.kind !== 'rows') return; // the table of the page stays
        make = row_type(Row, first.window.columns.map((column) => column.key));
        this.sheet.take(first.window, 0);

        this.history = new History(this.sheet);
        const clock = { after: (ms: number, then: () => void) => window.setTimeout(then, ms), cancel: (timer: number) => clearTimeout(timer) };
        this.saving = new Saving(this.sheet, server, clock);
        this.draw();
        this.offer_draft();
        this.update();
        this.speak_of_nothing();
    }

    private draw(): void {
        this.plain = document.createDocumentFragment();
        this.plain.append(...this.childNodes);
        this.bar = new Bar(
            {
                save: () => void this.saving.now(),
                undo: () => this.travel('undo'),
                redo: () => this.travel('redo'),
                insert: () => void this.insert(),
                remove: () => void this.remove_rows(),
                fill: () => void this.do_here(gestures.fill_down),
                confirm: () => void this.do_here(gestures.confirm),
                only: (on) => void this.filter(on),
                plain: () => void this.show_plain(),
            },
            this.windows.only_doubts,
        );
        const room = element('div', { class: 'grid-room', role: 'group', 'aria-label': words.grid });
        this.append(this.bar.notice, this.bar.top, room, this.bar.line, this.bar.help, this.bar.clashes);

        this.view = new View(this.sheet, room, (row) => this.dataset.rows!.replace(/rows$/, 'items/') + row.id);
        this.pad = new Pad(room, {
            focused: () => {
                if (!this.view.focus) void this.view.select({ top: 0, bottom: 0, left: 0, right: 0 });
            },
            commit: (cell, text, step) => this.typed(cell, text, step),
            command: (event) => this.command(event),
            copy: () => {
                const area = this.view.area();
                return area && print_block(gestures.copy(this.sheet, area));
            },
            cut: () => void this.do_here(gestures.empty),
            paste: (text) => void this.paste(text),
        });
        this.view.on_focus = () => this.stand();
        this.view.on_edit = () => this.pad.begin();
        this.view.on_scroll = () => requestAnimationFrame(() => this.pad.move(this.view.cell_box()));
        this.view.on_missing = (index) => this.windows.want(index);
        this.view.on_spread = (from, to) => {
            this.perform(gestures.spread(this.sheet, from, to));
            void this.view.select({ top: Math.min(from.top, to.top), left: Math.min(from.left, to.left), bottom: Math.max(from.bottom, to.bottom), right: Math.max(from.right, to.right) });
        };
        this.windows.on_rows = () => this.update();
        this.windows.on_failure = (kind, sentence) => {
            if (kind !== 'lost') this.bar.refuse(kind === 'signed_out' ? words.signed_out : sentence);
        };
        this.saving.on_change = () => this.update_state();
        this.saving.on_rows = () => this.update();
        this.addEventListener('keydown', (event) => {
            const known = (event.ctrlKey || event.metaKey) && ['s', 'z', 'y'].includes(event.key.toLowerCase());
            if (known && event.target !== this.pad.area && this.command(event)) event.preventDefault();
        });
        this.addEventListener('focusout', (event) => {
            if (!this.contains(event.relatedTarget as Node | null)) this.pad.area.tabIndex = 0;
        });
        addEventListener('online', () => this.saving.online());
        addEventListener('visibilitychange', () => {
            if (document.hidden && this.sheet.unsaved()) void this.saving.now();
        });
        addEventListener('beforeunload', (event) => {
            if (this.pad.editing) this.pad.finish(null);
            if (this.sheet.unsaved()) event.preventDefault();
        });
        if (this.dataset.visitors) keep_company(this.dataset.visitors, this.dataset.csrf ?? '', this.sheet, () => this.look_again());
        follow_page(this, this.sheet, this.saving, () => this.forget_draft());
    }

    // --- what was typed or asked for

    private perform(changes: Change[]): void {
        this.bar.refuse('');
        this.history.perform(changes);
        this.changed();
    }
    private changed(): void {
        this.update();
        this.saving.soon();
        clearTimeout(this.draft_timer);
        this.draft_timer = window.setTimeout(() => this.keep_draft(), 200);
    }

    private typed({ row, column }: Cell, text: string, step: Step): void {
        if (column && row.text(column.key) !== text)
            this.perform([{ kind: 'cell', row, column: column.key, before: row.text(column.key), after: text }]);
        if (step === 'down' || step === 'up') this.view.step(step === 'down' ? 1 : -1, 0);
        if (step === 'right' || step === 'left') this.view.step(0, step === 'right' ? 1 : -1);
    }

    private async here(): Promise<gestures.Area | null> {
        const area = this.view.area();
        if (!area || area.top >= this.sheet.rows.length) {
            this.bar.refuse(words.choose_cell);
            return null;
        }
        area.bottom = Math.min(area.bottom, this.sheet.rows.length - 1);
        await this.windows.load(area.top - 1, area.bottom);
        return area;
    }

    private async do_here(gesture: (sheet: Sheet, area: gestures.Area) => Change[]): Promise<void> {
        const area = await this.here();
        if (!area) return;
        this.perform(gesture(this.sheet, area));
        this.stand();
    }

    private async paste(text: string): Promise<void> {
        const block = parse_block(text);
        const area = await this.here();
        if (!area) return;
        await this.windows.load(area.top, area.top + block.length - 1);
        const done = gestures.paste(this.sheet, area, block);
        if ('sentence' in done) return this.bar.refuse(done.sentence);
        this.perform(done.changes);
        await this.view.select(done.area);
        this.bar.say(words.pasted(done.area.bottom - done.area.top + 1, done.area.right - done.area.left + 1), '');
    }

    private async insert(): Promise<void> {
        const area = this.view.area();
        const at = area ? Math.min(area.top, this.sheet.rows.length) : this.sheet.rows.length;
        const done = gestures.insert_rows(this.sheet, at, area ? area.bottom - area.top + 1 : 1);
        if ('sentence' in done) return this.bar.refuse(done.sentence);
        this.perform(done.changes);
        await this.view.select({ ...done.area, bottom: done.area.top });
        this.stand();
    }

    private async remove_rows(): Promise<void> {
        const area = await this.here();
        if (!area) return;
        const leaving = this.sheet.rows.slice(area.top, area.bottom + 1).filter((row) => row.in_force && !row.reason);
        if (!leaving.length) return this.remove_area(area);
        const name = leaving[0].text('level2') || leaving[0].text('level1');
        this.bar.ask(words.leaves(leaving.length, name), (reason) => {
            for (const row of leaving) row.reason = reason;
            void this.remove_area(area);
        });
    }
    private async remove_area(area: gestures.Area): Promise<void> {
        const changes = gestures.remove_rows(this.sheet, area);
        this.perform(changes);
        this.bar.say(words.removed(changes.length), '');
        const last = this.sheet.rows.length - 1;
        if (last >= 0) await this.view.select({ ...area, top: Math.min(area.top, last), bottom: Math.min(area.top, last) });
        this.stand();
    }

    private travel(way: 'undo' | 'redo'): void {
        const step = this.history[way]();
        if (!step) return this.bar.say(way === 'undo' ? words.nothing_to_undo : words.nothing_to_redo, '');
        this.changed();
        const at = this.sheet.rows.indexOf(step[0].row);
        const first = step[0];
        const x = first.kind === 'cell' ? this.sheet.columns.findIndex((column) => column.key === first.column) : 0;
        if (at >= 0) void this.view.select({ top: at, bottom: at, left: x, right: x });
    }

    // Somebody else saved: what is shown is asked for again, what was typed here stays.
    private look_again(): void {
        if (this.pad.editing) return;
        this.sheet.outdate();
        this.update();
    }

    private async filter(on: boolean): Promise<void> {
        await this.saving.now();
        this.windows.only_doubts = this.sheet.filtered = on;
        this.sheet.forget_list();
        this.view.clear();
        await this.windows.first();
        this.speak_of_nothing();
    }
    private speak_of_nothing(): void {
        if (!this.sheet.rows.length) this.bar.tell(this.sheet.filtered ? words.nothing_in_doubt : words.nothing_yet, '');
    }

    // Keys that mean something while nothing is being typed.
    private command(event: KeyboardEvent): boolean {
        const control = event.ctrlKey || event.metaKey;
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        if (control && key === 's') void this.saving.now();
        else if (control && key === 'z') this.travel(event.shiftKey ? 'redo' : 'undo');
        else if (control && key === 'y') this.travel('redo');
        else if (control && key === 'd') void this.do_here(gestures.fill_down);
        else if (!control && (key === 'Delete' || key === 'Backspace')) void this.do_here(gestures.empty);
        else if (key === 'F2' || key === 'Enter') this.enter();
        else if (key in arrows) this.view.step(...arrows[key], { extend: event.shiftKey, edge: control });
        else if (key === 'Tab') this.view.step(0, event.shiftKey ? -1 : 1);
        else if (key === 'Home') this.view.step(control ? -1 : 0, -1, { extend: event.shiftKey, edge: true });
        else if (key === 'End') this.view.step(control ? 1 : 0, 1, { extend: event.shiftKey, edge: true });
        else if (key === 'PageDown' || key === 'PageUp') this.view.step(key === 'PageDown' ? 15 : -15, 0, { extend: event.shiftKey });
        else if (key === 'Escape') this.leave();
        else return false;
        return true;
    }
    private enter(): void {
        if (this.view.focus && this.view.focus.x >= 0) return this.pad.begin();
        const row = this.view.focus && this.sheet.rows[this.view.focus.y];
        if (row?.id) location.assign(this.dataset.rows!.replace(/rows$/, 'items/') + row.id);
    }

    // Out of the grid to the tools, and from there with Tab past the grid, not into it again.
    private leave(): void {
        this.pad.area.tabIndex = -1;
        this.bar.first.focus();
    }

    // --- what is shown

    // The pad goes over the chosen cell, and with it the keyboard.
    private stand(): void {
        const focus = this.view.focus;
        const row = focus && this.sheet.rows[focus.y];
        if (!focus || !row) return;
        const column = this.sheet.columns[focus.x] ?? null;
        const text = column ? row.text(column.key) : '';
        const label = column ? words.cell(focus.y + 1, column.title, text) : words.row(focus.y + 1);
        this.pad.stand({ row, column }, text, label, this.view.cell_box());
        this.speak(row, column?.key ?? null, label);
    }
    // The line below: the whole text, the doubt about it, or the reason it was refused.
    private speak(row: Row, column: string | null, label: string): void {
        const doubts = column ? row.doubts[column] : Object.values(row.doubts).join('；');
        const wrong = column ? row.wrong.get(column) : [...row.wrong.values()].join('；');
        if (wrong) this.bar.tell(`${label}　${wrong}`, 'wrong');
        else if (doubts && !(column && row.edits.has(column))) this.bar.tell(`${label}　${words.doubt}${doubts}`, 'doubt');
        else this.bar.tell(row.source && !column ? `${label}　${row.source}` : label, '');
    }

    private update(): void {
        if (!this.view) return;
        this.view.refresh();
        this.bar.steps(this.history.can_undo(), this.history.can_redo());
        this.update_state();
        if (!this.pad.editing && document.activeElement === this.pad.area) this.stand();
    }

    private update_state(): void {
        const unsaved = this.sheet.unsaved();
        const state = this.saving.state;
        const clashing = this.clashes();
        draw_clashes(this.bar.clashes, clashing, (clash, choice) => this.decide(clash, choice));
        const wrong = this.sheet.changed_rows().reduce((sum, row) => sum + row.wrong.size, 0);
        if (state.kind === 'saving') this.bar.say(words.saving, '');
        else if (state.kind === 'waiting') this.bar.say(words.waiting(unsaved), 'waiting');
        else if (state.kind === 'signed_out') this.bar.say(words.signed_out, 'refused');
        else if (state.kind === 'overtaken') this.bar.say(words.busy_elsewhere, 'refused');
        else if (state.kind === 'refused') this.bar.say(state.sentence, 'refused');
        else if (wrong) this.bar.say(words.wrong(wrong), 'refused');
        else if (clashing.length) this.bar.say(words.clashing(clashing.length), 'waiting');
        else if (unsaved) this.bar.say(words.unsaved(unsaved), '');
        else this.bar.say(words.all_saved, 'saved');
        if (state.kind !== 'saving') this.keep_draft();
    }

    private clashes(): Clash[] {
        const found: Clash[] = [];
        for (const row of this.sheet.clashing()) {
            const at = this.sheet.rows.indexOf(row);
            const title = at < 0 ? row.text('level1') : words.row(at + 1);
            if (row.leaving) {
                found.push({ row, where: title, column: null, mine: '', theirs: row.leaving.trim(), leaving: true });
                continue;
            }
            if (row.gone) {
                const mine = [...row.edits.values()].map((edit) => edit.text).join('；');
                found.push({ row, where: title, column: null, mine, theirs: '' });
                continue;
            }
            for (const [column, theirs] of row.clashes) {
                const name = this.sheet.columns.find((one) => one.key === column)?.title ?? column;
                found.push({ row, where: `${title}，${name}`, column, mine: row.text(column), theirs });
            }
        }
        return found;
    }

    private decide(clash: Clash, choice: 'mine' | 'theirs'): void {
        const { row, column } = clash;
        if (clash.leaving) this.sheet.settle_removal(row, choice === 'mine');
        else if (column !== null) resolve(row, column, choice);
        else this.sheet.settle_gone(row, choice === 'mine');
        this.changed();
    }

    // --- the draft in the browser

    private draft_key(): string {
        return `mingtang.draft:${this.dataset.rows}`;
    }
    private keep_draft(): void {
        if (this.undecided) return;
        if (!keep(localStorage, this.draft_key(), draft_of(this.sheet, Date.now()))) this.bar.refuse(words.no_storage);
    }
    private forget_draft(): void {
        keep(localStorage, this.draft_key(), null);
    }
    private offer_draft(): void {
        const draft = kept(localStorage, this.draft_key());
        if (!draft) return;
        this.undecided = true;
        const when = new Date(draft.kept_at).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' });
        this.bar.offer(
            words.draft(count_of(draft), when),
            () => {
                this.undecided = false;
                restore(this.sheet, draft);
                this.changed();
            },
            () => {
                this.undecided = false;
                this.forget_draft();
            },
        );
    }

    // --- the table instead

    private async show_plain(): Promise<void> {
        await this.saving.now();
        if (this.sheet.unsaved()) return;
        localStorage.setItem(plain_wish, '1');
        location.reload();
    }
    private way_back(): HTMLElement {
        const back = button(words.sheet, () => {
            localStorage.removeItem(plain_wish);
            location.reload();
        });
        return element('p', { class: 'acts' }, back);
    }
}

customElements.define('catalog-grid', CatalogGrid);
