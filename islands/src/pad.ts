// The place where keys arrive while a cell is chosen: one textarea that lies over the cell, unseen until something is
// typed. It holds the focus all along, so that an input method composes its first syllable here and a screen reader
// says which cell this is. Keys it has no use for go on to the grid.
import type { ColumnInfo } from './cells.ts';
import { matching, toggled } from './choosing.ts';
import type { Row } from './sheet.ts';
import { words } from './words.ts';

export interface Cell {
    row: Row;
    column: ColumnInfo | null; // null: the row's position
}
export type Step = 'down' | 'up' | 'right' | 'left' | null;

export interface PadEvents {
    // The keyboard came here.
    focused(): void;
    // The text of a cell is complete; `step` says where to go next.
    commit(cell: Cell, text: string, step: Step): void;
    // A key or clipboard event while nothing is being typed. True: done with, the grid shall not see it.
    command(event: KeyboardEvent): boolean;
    copy(): string | null;
    cut(): void;
    paste(text: string): void;
}

export class Pad {
    readonly area: HTMLTextAreaElement;
    editing = false;
    private readonly list: HTMLUListElement;
    private chosen = -1;
    private cell: Cell | null = null;
    private text = '';
    private readonly room: HTMLElement;
    private readonly events: PadEvents;

    constructor(room: HTMLElement, events: PadEvents) {
        this.room = room;
        this.events = events;
        this.area = document.createElement('textarea');
        this.area.className = 'grid-pad';
        this.area.rows = 1;
        this.area.spellcheck = false;
        this.area.setAttribute('autocomplete', 'off');
        this.area.setAttribute('aria-label', words.grid);
        this.area.setAttribute('aria-describedby', 'grid-help grid-line');
        this.list = document.createElement('ul');
        this.list.className = 'grid-choices';
        this.list.hidden = true;
        room.append(this.area, this.list);
        this.listen();
    }

    // Stands on a cell: `label` is what a screen reader says. Typing that has begun on this cell goes on.
    stand(cell: Cell, text: string, label: string, box: DOMRect | null): void {
        if (this.editing && this.cell?.row === cell.row && this.cell.column === cell.column) return this.move(box);
        if (this.editing) this.finish(null);
        this.cell = cell;
        this.text = text;
        this.area.value = '';
        this.area.setAttribute('aria-label', label);
        this.move(box);
        this.area.focus({ preventScroll: true });
    }

    move(box: DOMRect | null): void {
        const origin = this.room.getBoundingClientRect();
        const place = box ?? new DOMRect(origin.left, origin.top, 120, 36);
        const style = this.area.style;
        style.left = `${Math.max(0, place.left - origin.left)}px`;
        style.top = `${Math.max(0, place.top - origin.top)}px`;
        style.width = `${place.width}px`;
        style.minHeight = `${place.height}px`;
        this.list.style.left = style.left;
        this.fit();
    }

    // F2, Enter, a double click: the text as it stands, ready to be changed.
    begin(text = this.text): void {
        if (this.editing || !this.column) return;
        this.editing = true;
        this.area.classList.add('editing');
        this.area.value = text;
        this.area.setSelectionRange(text.length, text.length);
        this.fit();
        this.offer();
    }

    finish(step: Step): void {
        const text = this.area.value;
        const cell = this.cell;
        this.close();
        if (cell) this.events.commit(cell, text, step);
    }

    private get column(): ColumnInfo | null {
        return this.cell?.column ?? null;
    }

    private close(): void {
        this.editing = false;
        this.area.classList.remove('editing');
        this.area.value = '';
        this.area.style.height = '';
        this.list.hidden = true;
        this.chosen = -1;
    }

    private listen(): void {
        const area = this.area;
        area.addEventListener('focus', () => this.events.focused());
        area.addEventListener('keydown', (event) => {
            if (event.isComposing) event.stopPropagation();
            else if (this.editing) this.typed(event);
            else if (this.events.command(event)) {
                event.preventDefault();
                event.stopPropagation();
            }
        });
        const typing = () => {
            if (!this.editing && this.column) this.begin(area.value);
            else if (!this.column) area.value = '';
            this.fit();
            this.offer();
        };
        area.addEventListener('compositionstart', () => {
            if (!this.editing && this.column) this.begin('');
        });
        area.addEventListener('input', typing);
        area.addEventListener('blur', () => {
            if (this.editing) this.finish(null);
        });
        // Chromium asks first whether there is anything to copy: the selection is the grid's, not the textarea's.
        for (const ask of ['beforecopy', 'beforecut'])
            area.addEventListener(ask, (event) => {
                if (!this.editing) event.preventDefault();
            });
        area.addEventListener('copy', (event) => this.put(event));
        area.addEventListener('cut', (event) => {
            if (this.put(event)) this.events.cut();
        });
        area.addEventListener('paste', (event) => {
            if (this.editing) return; // into the text, as anywhere
            event.preventDefault();
            this.events.paste(event.clipboardData?.getData('text/plain') ?? '');
        });
        // Not a click: that would come after the blur has closed the list.
        this.list.addEventListener('mousedown', (event) => {
            event.preventDefault();
            const item = (event.target as Element).closest('li');
            if (item) this.take(item.dataset.word ?? '');
        });
    }

    private put(event: ClipboardEvent): boolean {
        if (this.editing) return false;
        const text = this.events.copy();
        if (text === null) return false;
        event.clipboardData?.setData('text/plain', text);
        event.preventDefault();
        return true;
    }

    private typed(event: KeyboardEvent): void {
        event.stopPropagation();
        const { key } = event;
        if (key === 'Escape') {
            this.close();
            event.preventDefault();
        } else if (key === 'Enter' && (event.altKey || (event.shiftKey && this.column?.kind === 'lines'))) {
            event.preventDefault();
            this.area.setRangeText('\n', this.area.selectionStart, this.area.selectionEnd, 'end');
            this.fit();
        } else if (key === 'Enter' && this.chosen >= 0) {
            event.preventDefault();
            this.take(this.list.children[this.chosen].getAttribute('data-word') ?? '');
        } else if (key === 'Enter' || key === 'Tab') {
            event.preventDefault();
            if (key === 'Enter') this.finish(event.shiftKey ? 'up' : 'down');
            else this.finish(event.shiftKey ? 'left' : 'right');
        } else if (!this.list.hidden && (key === 'ArrowDown' || key === 'ArrowUp')) {
            event.preventDefault();
            this.highlight(this.chosen + (key === 'ArrowDown' ? 1 : -1));
        } else if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 's') {
            event.preventDefault();
            this.finish(null);
            this.events.command(event);
        }
    }

    // The words of a closed vocabulary that fit what is typed.
    private offer(): void {
        const column = this.column;
        if (!this.editing || !column?.choices.length) {
            this.list.hidden = true;
            return;
        }
        const found = matching(column, this.area.value, this.text);
        this.list.replaceChildren(
            ...found.map(({ word, on }) => {
                const item = document.createElement('li');
                item.dataset.word = word;
                item.textContent = (column.kind === 'choices' ? (on ? '■ ' : '□ ') : '') + word;
                item.classList.toggle('on', on);
                return item;
            }),
        );
        this.list.hidden = !found.length;
        this.list.style.top = `${this.area.offsetTop + this.area.offsetHeight}px`;
        this.highlight(-1);
    }

    private highlight(index: number): void {
        const count = this.list.children.length;
        this.chosen = index < -1 ? count - 1 : index >= count ? -1 : index;
        [...this.list.children].forEach((item, i) => item.classList.toggle('here', i === this.chosen));
        this.list.children[this.chosen]?.scrollIntoView({ block: 'nearest' });
    }

    private take(word: string): void {
        if (this.column?.kind === 'choices') {
            const at = this.chosen;
            this.area.value = toggled(this.column, this.area.value, word);
            this.offer();
            this.highlight(at);
            return;
        }
        this.area.value = word;
        this.finish('down');
    }

    private fit(): void {
        if (!this.editing) return;
        this.area.style.height = 'auto';
        this.area.style.height = `${Math.min(this.area.scrollHeight + 2, 260)}px`;
    }
}
